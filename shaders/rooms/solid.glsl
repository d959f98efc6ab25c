// The solid with its shadow before floor, walls and sky. The shape is included before this file.
#include "rooms/light_background.glsl"
#include "rooms/shape.glsl"

void samples(Rays rays, vec4 column, vec4 row, Light light, out vec4 red, out vec4 green, out vec4 blue)
{
    Directions d = directions(column, row);
    backgroundSamples(rays, light, litFloor(rays, d), red, green, blue);
    Hit hit = solidHit(rays, d);
    red = mix(red, min(hit.light * solidColour.r + hit.white, 255.0), hit.isHit);
    green = mix(green, min(hit.light * solidColour.g + hit.white, 255.0), hit.isHit);
    blue = mix(blue, min(hit.light * solidColour.b + hit.white, 255.0), hit.isHit);
}

vec3 mean(Rays rays, vec4 column, vec4 row, Light light)
{
    Directions d = directions(column, row);
    Hit hit = solidHit(rays, d);
    vec4 share = mix(vec4(0.25), vec4(0.0), hit.isHit);
    vec4 solidShare = 0.25 - share;
    float shaded = sum(mix(vec4(0.0), mix(vec4(0.0), share, isFloor(rays)), isShaded(rays, d, floorT(rays))));
    return backgroundMean(rays, light, share) + shadowMean(light, shaded) + vec3(
        sum(solidShare * min(hit.light * solidColour.r + hit.white, 255.0)),
        sum(solidShare * min(hit.light * solidColour.g + hit.white, 255.0)),
        sum(solidShare * min(hit.light * solidColour.b + hit.white, 255.0)));
}
