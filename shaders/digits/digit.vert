#version 330 core
// One rectangle per hand-written digit.
// In:  rectangle (texels of the target, inside one image), how ink fades, the points of the strokes.
// Out: the image's first texel, and the rest as it came.
#include "include/packed_tile.glsl"

// An image of 28 x 28 pixels, four to a texel.
const ivec2 ImageTexels = ivec2(7, 28);

layout(location = 0) in ivec4 rectangle;
layout(location = 1) in vec4 inkIn;
layout(location = 2) in ivec4 pointsIn[9];

uniform vec2 targetSize;

flat out ivec2 origin;
flat out vec3 ink;
flat out ivec4 points[9];

void main()
{
    gl_Position = tileCorner(rectangle, gl_VertexID, targetSize);
    origin = rectangle.xy / ImageTexels * ImageTexels;
    ink = inkIn.xyz;
    points = pointsIn;
}
