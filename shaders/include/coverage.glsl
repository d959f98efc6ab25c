#ifndef COVERAGE_GLSL
#define COVERAGE_GLSL

// Coverage of a pixel: 0 outside, 1 inside, 2 so close to the border that floating point cannot. The few pixels of value 2 are
// decided in whole numbers after read-back; so rounding, which differs between drivers, never shows.
ivec4 coverage(bvec4 surelyInside, bvec4 maybeInside)
{
    return 2 * ivec4(maybeInside) - ivec4(surelyInside);
}

#endif
