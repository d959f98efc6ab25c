#version 330 core
// Coverage of four pixels by an ellipse drawn as a polygon.
// In:  toX.xyz, toY.xyz: (column, row, 1) of a pixel to its centre from the sprite's, in units of the half axes;
//      toX.w: squared radius below which a centre is surely inside the polygon; toY.w: above which it is surely outside.
// Out: four coverages.
#include "include/packed_tile.glsl"
#include "include/sprite_pixel.glsl"
#include "include/coverage.glsl"

flat in vec4 toX;
flat in vec4 toY;

layout(location = 0) out vec4 texel;

void main()
{
    ivec2 pixel = firstPixel(gl_FragCoord.xy);
    vec4 column = vec4(pixel.x) + vec4(0.0, 1.0, 2.0, 3.0);
    float row = float(pixel.y);
    vec4 x = toX.x * column + (toX.y * row + toX.z);
    vec4 y = toY.x * column + (toY.y * row + toY.z);
    vec4 radius = x * x + y * y;
    texel = bytes(coverage(lessThan(radius, vec4(toX.w)), lessThanEqual(radius, vec4(toY.w))));
}
