#version 330 core
// One rectangle per sprite with a curved outline.
// In:  rectangle (texels of the target), two affine maps from image pixels to the axes of the curve, each with a bound.
// Out: the maps.
#include "include/packed_tile.glsl"

layout(location = 0) in ivec4 rectangle;
layout(location = 1) in vec4 mapX;
layout(location = 2) in vec4 mapY;

uniform vec2 targetSize;

flat out vec4 toX;
flat out vec4 toY;

void main()
{
    gl_Position = tileCorner(rectangle, gl_VertexID, targetSize);
    toX = mapX;
    toY = mapY;
}
