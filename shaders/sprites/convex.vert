#version 330 core
// One rectangle per sprite with up to four straight edges.
// In:  rectangle (texels of the target), the edges' coefficients. Out: the coefficients.
#include "include/packed_tile.glsl"

layout(location = 0) in ivec4 rectangle;
layout(location = 1) in ivec4 edgeX;
layout(location = 2) in ivec4 edgeY;
layout(location = 3) in ivec4 edgeOffset;

uniform vec2 targetSize;

flat out ivec4 stepX;
flat out ivec4 stepY;
flat out ivec4 offset;

void main()
{
    gl_Position = tileCorner(rectangle, gl_VertexID, targetSize);
    stepX = edgeX;
    stepY = edgeY;
    offset = edgeOffset;
}
