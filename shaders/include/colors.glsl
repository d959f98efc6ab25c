#ifndef COLORS_GLSL
#define COLORS_GLSL

// Display values of hue (turns), saturation and value, as in HSV.
vec3 hsv(float hue, float saturation, float value)
{
    vec3 wheel = abs(fract(vec3(hue) + vec3(0.0, 2.0 / 3.0, 1.0 / 3.0)) * 6.0 - 3.0) - 1.0;
    return value * mix(vec3(1.0), clamp(wheel, 0.0, 1.0), saturation);
}

#endif
