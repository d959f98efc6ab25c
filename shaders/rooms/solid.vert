#version 330 core
// One rectangle of one image that holds the solid and its shadow.
// In:  rectangle (texels of the target), the image's planes, lamp, walls and colours (rooms/room.glsl), colour, lamp and measures of the solid (rooms/solid.glsl).
// Out: the same.
#include "include/rectangle.glsl"

layout(location = 0) in ivec4 rectangle;
layout(location = 1) in vec4 backPlaneIn;
layout(location = 2) in vec4 sidePlaneIn;
layout(location = 3) in vec4 fromLampIn;
layout(location = 4) in vec4 wallsIn;
layout(location = 5) in vec4 floorColourIn;
layout(location = 6) in vec4 wallColourIn;
layout(location = 7) in vec4 solidColourIn;
layout(location = 8) in vec4 lampFrameIn;
layout(location = 9) in vec4 solidIn[7];

uniform vec2 targetSize;

noperspective out vec2 place;
flat out vec4 backPlane;
flat out vec4 sidePlane;
flat out vec4 fromLamp;
flat out vec4 walls;
flat out vec4 floorColour;
flat out vec4 wallColour;
flat out vec4 solidColour;
flat out vec4 lampFrame;
flat out vec4 solid[7];

void main()
{
    gl_Position = rectangleCorner(rectangle, gl_VertexID, targetSize);
    place = rectangleTexel(rectangle, gl_VertexID) - vec2(0.0, wallsIn.w);
    backPlane = backPlaneIn;
    sidePlane = sidePlaneIn;
    fromLamp = fromLampIn;
    walls = wallsIn;
    floorColour = floorColourIn;
    wallColour = wallColourIn;
    solidColour = solidColourIn;
    lampFrame = lampFrameIn;
    solid = solidIn;
}
