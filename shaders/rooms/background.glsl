#ifndef BACKGROUND_GLSL
#define BACKGROUND_GLSL

#include "rooms/room.glsl"
#include "rooms/pattern.glsl"

// Floor, walls and sky: one light on all of them, and what a ray shows. A ray meets the surface with the largest inverse t; the sky is what is above the height of a wall.

bvec4 isFloor(Rays rays)
{
    return greaterThan(rays.toFloor, max(rays.toBack, rays.toSide));
}

bvec4 isSky(Rays rays)
{
    return lessThan(rays.toFloor, (1.0 - WallHeight / CameraHeight) * max(rays.toBack, rays.toSide));
}

bvec4 isBack(Rays rays)
{
    return greaterThan(rays.toBack, rays.toSide);
}

vec4 floorFactor(Light light, vec4 lit)
{
    return light.pattern * (Ambient + lit * light.lamp * LampHeight);
}

vec4 backFactor(Light light)
{
    return light.pattern * (walls.x + light.lamp * LampToBack);
}

vec4 sideFactor(Light light)
{
    return light.pattern * (walls.y + light.lamp * walls.z);
}

// Each ray's colour; lit is 1 or, where the floor is in the shadow, 0.
void backgroundSamples(Rays rays, Light light, vec4 lit, out vec4 red, out vec4 green, out vec4 blue)
{
    bvec4 onFloor = isFloor(rays), onSky = isSky(rays);
    vec4 factor = mix(mix(sideFactor(light), backFactor(light), isBack(rays)), floorFactor(light, lit), onFloor);
    red = mix(min(factor * mix(vec4(wallColour.r), vec4(floorColour.r), onFloor), 255.0), vec4(Sky.r), onSky);
    green = mix(min(factor * mix(vec4(wallColour.g), vec4(floorColour.g), onFloor), 255.0), vec4(Sky.g), onSky);
    blue = mix(min(factor * mix(vec4(wallColour.b), vec4(floorColour.b), onFloor), 255.0), vec4(Sky.b), onSky);
}

float sum(vec4 values)
{
    return (values.x + values.y) + (values.z + values.w);
}

// The rays' mean colour without shadow, for one light: each surface's colour times its share. share: 1/4 for rays that count, else 0.
vec3 backgroundMean(Rays rays, Light light, vec4 share)
{
    bvec4 onFloor = isFloor(rays);
    vec4 wallShare = mix(mix(share, vec4(0.0), onFloor), vec4(0.0), isSky(rays));
    float wall = sum(wallShare), back = sum(mix(vec4(0.0), wallShare, isBack(rays))), ground = sum(mix(vec4(0.0), share, onFloor));
    return ground * min(floorFactor(light, vec4(1.0)).x * floorColour.rgb, 255.0)
        + back * min(backFactor(light).x * wallColour.rgb, 255.0)
        + (wall - back) * min(sideFactor(light).x * wallColour.rgb, 255.0)
        + (sum(share) - ground - wall) * Sky;
}

// What a shadow of that share of the pixel on the floor changes in it.
vec3 shadowMean(Light light, float share)
{
    return share * (min(floorFactor(light, vec4(0.0)).x * floorColour.rgb, 255.0) - min(floorFactor(light, vec4(1.0)).x * floorColour.rgb, 255.0));
}

#endif
