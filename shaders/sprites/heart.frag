#version 330 core
// Coverage of four pixels by a heart drawn as a polygon.
// In:  toX.xyz, toY.xyz: (column, row, 1) of a pixel to its centre from the sprite's, on the axes of the heart curve;
//      toX.w, toY.w: how far the polygon's border may lie from the curve along either axis.
// Out: four coverages.
#include "include/packed_tile.glsl"
#include "include/sprite_pixel.glsl"
#include "include/coverage.glsl"
#include "include/heart_curve.glsl"

flat in vec4 toX;
flat in vec4 toY;

// Height of the sprite's centre on the curve's axis.
const float CentreHeight = -2.177906;

layout(location = 0) out vec4 texel;

void main()
{
    ivec2 pixel = firstPixel(gl_FragCoord.xy);
    vec4 column = vec4(pixel.x) + vec4(0.0, 1.0, 2.0, 3.0);
    float row = float(pixel.y);
    vec4 x = toX.x * column + (toX.y * row + toX.z);
    vec4 y = toY.x * column + (toY.y * row + toY.z);
    vec4 u = abs(x);
    vec4 height = y + CentreHeight;

    // A centre is decided where the whole box of the tolerances around it is inside or outside the curve. Over the box the lower
    // branch is lowest at its inner side; the upper branch has one peak, so that its ends bound it unless the peak is between.
    vec4 innerCosine = heartCosine(max(u - toX.w, 1e-9));
    vec4 outerCosine = heartCosine(min(u + toX.w, 1.0));
    vec4 innerMiddle = heartMiddle(innerCosine), innerSpread = heartSpread(innerCosine);
    vec4 outerMiddle = heartMiddle(outerCosine), outerSpread = heartSpread(outerCosine);
    vec4 innerTop = innerMiddle + innerSpread;
    vec4 outerTop = outerMiddle + outerSpread;
    vec4 highestTop = max(innerTop, outerTop);
    bvec4 hasPeak = lessThan(abs(HeartPeakCosine - 0.5 * (innerCosine + outerCosine)), 0.5 * (innerCosine - outerCosine) + 1e-3);
    highestTop = mix(highestTop, vec4(HeartPeak), hasPeak);

    bvec4 surelyInside = bvec4(
        ivec4(lessThan(u + toX.w, vec4(1.0)))
        & ivec4(lessThan(height + toY.w, min(innerTop, outerTop)))
        & ivec4(greaterThan(height - toY.w, outerMiddle - outerSpread)));
    bvec4 maybeInside = bvec4(
        ivec4(lessThan(u - toX.w, vec4(1.0)))
        & ivec4(lessThan(height - toY.w, highestTop))
        & ivec4(greaterThan(height + toY.w, innerMiddle - innerSpread)));

    texel = bytes(coverage(surelyInside, maybeInside));
}
