#ifndef BACKGROUND_GLSL
#define BACKGROUND_GLSL

#include "rooms/room.glsl"
#include "rooms/pattern.glsl"

// Floor, walls and sky: one light on all of them, and what a ray shows. A ray meets the surface with the largest inverse t; the sky is what is above the height of a wall.

const float SkyShare = 1.0 - WallHeight / CameraHeight;

bvec4 isBack(Rays rays)
{
    return greaterThan(rays.toBack, rays.toSide);
}

// The nearer wall's. A choice, because drivers make three instructions of max and have isBack anyway.
vec4 toWall(Rays rays)
{
    return mix(rays.toSide, rays.toBack, isBack(rays));
}

bvec4 isFloor(Rays rays)
{
    return greaterThan(rays.toFloor, toWall(rays));
}

bvec4 isSky(Rays rays)
{
    return lessThan(rays.toFloor, SkyShare * toWall(rays));
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

// Shares of a pixel.
struct Shares
{
    float ground;
    float wall;
    float back;
};

// One ray after the other, so that few numbers are in use at a time.
void addShare(float toBack, float toSide, float toFloor, float share, inout Shares shares)
{
    bool onBack = toBack > toSide;
    float toWall = onBack ? toBack : toSide;
    bool onFloor = toFloor > toWall;
    float onWall = onFloor || toFloor < SkyShare * toWall ? 0.0 : share;
    shares.ground += onFloor ? share : 0.0;
    shares.wall += onWall;
    shares.back += onBack ? onWall : 0.0;
}

// The rays' mean colour without shadow, for one light: each surface's colour times its share. share: 1/4 for rays that count, else 0.
vec3 backgroundMean(Rays rays, Light light, vec4 share)
{
    Shares shares = Shares(0.0, 0.0, 0.0);
    addShare(rays.toBack.x, rays.toSide.x, rays.toFloor.x, share.x, shares);
    addShare(rays.toBack.y, rays.toSide.y, rays.toFloor.y, share.y, shares);
    addShare(rays.toBack.z, rays.toSide.z, rays.toFloor.z, share.z, shares);
    addShare(rays.toBack.w, rays.toSide.w, rays.toFloor.w, share.w, shares);
    return shares.ground * min(floorFactor(light, vec4(1.0)).x * floorColour.rgb, 255.0)
        + shares.back * min(backFactor(light).x * wallColour.rgb, 255.0)
        + (shares.wall - shares.back) * min(sideFactor(light).x * wallColour.rgb, 255.0)
        + (sum(share) - shares.ground - shares.wall) * Sky;
}

// What a shadow of that share of the pixel on the floor changes in it.
vec3 shadowMean(Light light, float share)
{
    return share * (min(floorFactor(light, vec4(0.0)).x * floorColour.rgb, 255.0) - min(floorFactor(light, vec4(1.0)).x * floorColour.rgb, 255.0));
}

#endif
