#ifndef LIGHT_FLOOR_GLSL
#define LIGHT_FLOOR_GLSL

#include "rooms/room.glsl"
#include "rooms/pattern.glsl"

// Light on the floor, where rays meet nothing else.
Light lightAt(Rays rays)
{
    vec4 t = 1.0 / rays.toFloor;
    vec4 x = fromLamp.x + t * rays.toSide * sidePlane.w, y = fromLamp.y + t * rays.toBack * backPlane.w;
    return Light(lampAt(x, y, vec4(-LampHeight)), reflectance(floorU(y), floorV(x), floorContrast(t)));
}

#endif
