// Colour is the mean over a square grid of positions within the pixel, as display values; labels are those of the pixel's centre.

void main()
{
    readParameters();

    // Whole numbers, free of the image's place in the target.
    vec2 pixel = vec2(ivec2(gl_FragCoord.xy) - ivec2(origin));
    vec3 sum = vec3(0.0);
    float width = 1.0 / float(samplesPerAxis);

    // Drivers on processors run a loop's body until no pixel of a group goes on, so a test at the beginning costs one idle turn; and they
    // divide whole numbers one pixel at a time, so columns and rows are counted.
    vec2 cell = vec2(0.0);
    for (;;)
    {
        sum += clamp(shade(pixel + (cell + 0.5) * width).color, 0.0, 1.0);
        cell = cell.x + 1.5 < float(samplesPerAxis) ? vec2(cell.x + 1.0, cell.y) : vec2(0.0, cell.y + 1.0);
        if (cell.y + 0.5 > float(samplesPerAxis))
        {
            break;
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
