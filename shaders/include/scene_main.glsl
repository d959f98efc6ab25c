// Colour is the mean over a square grid of positions within the pixel, as display values; labels are those of the pixel's centre.

void main()
{
    readParameters();

    // Whole numbers, free of the image's place in the target.
    vec2 pixel = vec2(ivec2(gl_FragCoord.xy) - ivec2(origin));
    vec3 sum = vec3(0.0);
    const float width = 1.0 / float(SAMPLES_PER_AXIS);

    // The number of turns is known when this is compiled: loops of unknown length cost an idle turn on processors.
    for (int y = 0; y < SAMPLES_PER_AXIS; y++)
    {
        for (int x = 0; x < SAMPLES_PER_AXIS; x++)
        {
            sum += clamp(shade(pixel + (vec2(x, y) + 0.5) * width).color, 0.0, 1.0);
        }
    }

    colorAndPart = vec4(sum * (width * width), 0.0);
#ifdef LABELS
    Surface centre = shade(pixel + 0.5);
    colorAndPart.a = float(centre.part) / 255.0;
    normalAndInstance = vec4(centre.normal * (127.0 / 255.0) + (128.0 / 255.0), float(centre.instance) / 255.0);
    uint bits = floatBitsToUint(centre.depth);
    depthBits = vec4((uvec4(bits) >> uvec4(0u, 8u, 16u, 24u)) & 255u) / 255.0;
#endif
}
