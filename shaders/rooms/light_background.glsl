#ifndef LIGHT_BACKGROUND_GLSL
#define LIGHT_BACKGROUND_GLSL

#include "rooms/background.glsl"

// Light on floor or wall, whichever rays meet.
Light lightAt(Rays rays)
{
    bvec4 onFloor = isFloor(rays);
    vec4 t = 1.0 / mix(toWall(rays), rays.toFloor, onFloor);
    vec4 x = fromLamp.x + t * rays.toSide * sidePlane.w, y = fromLamp.y + t * rays.toBack * backPlane.w;
    vec4 z = CameraHeight - CameraHeight * t * rays.toFloor;
    vec4 backU = (FirstStep + StepsPerWall * (1.5 - 0.63)) + x * StepsPerWall;
    vec4 pattern = reflectance(
        mix(mix(fromLamp.z + fromLamp.w * y, backU, isBack(rays)), floorU(y), onFloor),
        mix(FirstStep + z * StepsPerWall, floorV(x), onFloor),
        mix(vec4(1.0), floorContrast(t), onFloor));
    return Light(lampAt(x, y, z - LampHeight), pattern);
}

#endif
