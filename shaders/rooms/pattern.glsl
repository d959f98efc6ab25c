#ifndef PATTERN_GLSL
#define PATTERN_GLSL

#include "rooms/room.glsl"

// The pattern of floor and walls: reflectance 0.90 + 0.15 * byte / 255 in 256 x 256 steps, see src/Render/Rooms/RoomTile.cs.

// Row after row. A buffer and not a picture, because drivers on processors find a place in it with half the work.
uniform samplerBuffer tile;

const float Steps = 256.0;
const float StepsPerFloor = Steps / 0.823;
const float StepsPerWall = Steps / 0.857;

// Tiles are counted from here, so that a place is never negative.
const float FirstStep = 16.0 * Steps;

// u, v: place in steps. contrast: how much of the pattern is left, 0 to 1.
vec4 reflectance(vec4 u, vec4 v, vec4 contrast)
{
    ivec4 place = (ivec4(u) & 255) | ((ivec4(v) & 255) << 8);
    vec4 bytes = vec4(texelFetch(tile, place.x).r, texelFetch(tile, place.y).r, texelFetch(tile, place.z).r, texelFetch(tile, place.w).r);
    return 0.978 + contrast * (0.15 * bytes - 0.078);
}

// Of a point of the floor, x and y from the lamp.
vec4 floorU(vec4 y)
{
    return (FirstStep + Steps * 0.762 - StepsPerFloor * 0.107) - y * StepsPerFloor;
}

vec4 floorV(vec4 x)
{
    return (FirstStep + Steps * 0.497 - StepsPerFloor * 0.63) + x * StepsPerFloor;
}

// Far away the pattern on the floor gets finer than samples; there it fades, see RoomWalls.cs.
vec4 floorContrast(vec4 t)
{
    return clamp(2.0 - t * t * (1.0 / (2.021516 * Magnification)), 0.0, 1.0);
}

#endif
