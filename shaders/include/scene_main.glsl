// Colour is the mean over a square grid of positions within the pixel, as display values; labels are those of the pixel's centre. They are programs
// of their own: in one, the compiler would round colours otherwise than without labels.

void main()
{
    readParameters();

    // Whole numbers, free of the image's place in the target.
    vec2 pixel = vec2(ivec2(gl_FragCoord.xy) - ivec2(origin));
#ifndef LABELS
    vec3 sum = vec3(0.0);
    const float width = 1.0 / float(SAMPLES_PER_AXIS);

    // Tested at its end: a test at the beginning costs an idle turn on processors. And not unrolled, as the driver does where it knows the number
    // of turns: copies of a large scene side by side run out of registers. `origin` is never negative, which the compiler does not know.
    int turns = SAMPLES_PER_AXIS * SAMPLES_PER_AXIS + min(int(origin.x), 0), i = 0;
    do
    {
        vec2 within = (vec2(i % SAMPLES_PER_AXIS, i / SAMPLES_PER_AXIS) + 0.5) * width;
        sum += clamp(shade(pixel + within).color, 0.0, 1.0);
        i++;
    }
    while (i < turns);

    color = vec4(sum * (width * width), 0.0);
#else
    Surface centre = shade(pixel + 0.5);
    partTexel = vec4(0.0, 0.0, 0.0, float(centre.part) / 255.0);
    normalAndInstance = vec4(centre.normal * (127.0 / 255.0) + (128.0 / 255.0), float(centre.instance) / 255.0);
    uint bits = floatBitsToUint(centre.depth);
    depthBits = vec4((uvec4(bits) >> uvec4(0u, 8u, 16u, 24u)) & 255u) / 255.0;
#endif
}
