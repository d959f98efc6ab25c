// A pixel as the mean of 2 x 2 samples. Floor and walls are lit once, at its middle; which surface a sample shows, and the solid, is decided
// sample by sample.
// The scene before this file defines lightAt(rays) and mean(rays, column, row, light), 0..255, for a light that is the same in all components.
// Out: red, green and blue as the bytes of a word, least significant first.

layout(location = 0) out uint colour;

void main()
{
    vec2 pixel = wholePixel();
    vec4 column = pixel.x + vec4(0.25, 0.75, 0.25, 0.75), row = pixel.y + vec4(0.25, 0.25, 0.75, 0.75);
    Light light = lightAt(raysThrough(vec4(pixel.x + 0.5), vec4(pixel.y + 0.5)));
    uvec3 bytes = uvec3(mean(raysThrough(column, row), column, row, light) + 0.5);
    colour = bytes.r | bytes.g << 8 | bytes.b << 16;
}
