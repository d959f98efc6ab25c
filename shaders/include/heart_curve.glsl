#ifndef HEART_CURVE_GLSL
#define HEART_CURVE_GLSL

// The heart curve: u = sin(t)^3, h = 13 cos t - 5 cos 2t - 2 cos 3t - cos 4t, mirror-symmetric in u, upwards h.
// With c = cos t the height is a polynomial, h(c) = 4 + 19c - 2c^2 - 8c^3 - 8c^4, and |u| = (1 - c^2)^(3/2): for a given |u| <= 1
// the curve has two heights, h(c) above and h(-c) below, with c = sqrt(1 - cbrt(|u|)^2) >= 0.

// Largest height, and the c where the upper branch reaches it.
const float HeartPeak = 11.923253;
const float HeartPeakCosine = 0.615274;

// Cube root for 1e-9 <= x <= 1: a guess from a third of the exponent, then one step of Halley's method. Relative error below 3e-5.
vec4 cubeRoot(vec4 x)
{
    vec4 guess = intBitsToFloat(ivec4(vec4(floatBitsToInt(x)) * (1.0 / 3.0)) + 709960000);
    vec4 cube = guess * guess * guess;
    return guess * (cube + 2.0 * x) / (2.0 * cube + x);
}

// c for |u| in 1e-9..1.
vec4 heartCosine(vec4 u)
{
    vec4 root = cubeRoot(u);
    return sqrt(max(1.0 - root * root, 0.0));
}

// h(c) is heartMiddle(c) + heartSpread(c), h(-c) is heartMiddle(c) - heartSpread(c).
vec4 heartMiddle(vec4 c)
{
    vec4 squared = c * c;
    return 4.0 - squared * (2.0 + 8.0 * squared);
}

vec4 heartSpread(vec4 c)
{
    return c * (19.0 - 8.0 * c * c);
}

#endif
