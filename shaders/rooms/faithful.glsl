// A pixel as 4 x 4 samples for a reduction after read-back. Light changes so little within a pixel that floor and walls are lit at four
// points of it; which surface a sample shows, and the solid, is decided sample by sample.
// The scene before this file defines lightAt(rays) and samples(rays, column, row, light, out red, out green, out blue), 0..255.
// Out: per channel 16 bytes, least significant first: four samples from the left, then the next row of them.

layout(location = 0) out uvec4 redSamples;
layout(location = 1) out uvec4 greenSamples;
layout(location = 2) out uvec4 blueSamples;

uint bytes(vec4 values)
{
    uvec4 whole = uvec4(values + 0.5);
    return whole.x | whole.y << 8 | whole.z << 16 | whole.w << 24;
}

void main()
{
    vec2 pixel = wholePixel();
    Light light = lightAt(raysThrough(pixel.x + vec4(0.25, 0.75, 0.25, 0.75), pixel.y + vec4(0.25, 0.25, 0.75, 0.75)));
    vec4 column = pixel.x + vec4(0.125, 0.375, 0.625, 0.875);
    for (int i = 0; i < 4; i++)
    {
        vec4 row = vec4(pixel.y + (0.125 + 0.25 * float(i)));
        Light near = i < 2 ? Light(light.lamp.xxyy, light.pattern.xxyy) : Light(light.lamp.zzww, light.pattern.zzww);
        vec4 red, green, blue;
        samples(raysThrough(column, row), column, row, near, red, green, blue);
        redSamples[i] = bytes(red);
        greenSamples[i] = bytes(green);
        blueSamples[i] = bytes(blue);
    }
}
