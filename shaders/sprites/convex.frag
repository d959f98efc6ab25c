#version 330 core
// Coverage of four pixels by a convex polygon of up to four edges, in whole numbers.
// In:  for edge i, stepX[i] * column + stepY[i] * row + offset[i] >= 0 exactly where a pixel's centre is on the inner side
//      (columns and rows of the image; rules for centres on the edge are part of the offset). Out: four bytes 0 or 1.
#include "include/packed_tile.glsl"
#include "include/sprite_pixel.glsl"

flat in ivec4 stepX;
flat in ivec4 stepY;
flat in ivec4 offset;

layout(location = 0) out vec4 texel;

int signs(ivec4 sides)
{
    return sides.x | sides.y | sides.z | sides.w;
}

void main()
{
    ivec2 pixel = firstPixel(gl_FragCoord.xy);
    ivec4 sides0 = stepX * pixel.x + stepY * pixel.y + offset;
    ivec4 sides1 = sides0 + stepX;
    ivec4 sides2 = sides1 + stepX;
    ivec4 sides3 = sides2 + stepX;
    ivec4 outside = ivec4(signs(sides0), signs(sides1), signs(sides2), signs(sides3));
    texel = bytes(ivec4(greaterThanEqual(outside, ivec4(0))));
}
