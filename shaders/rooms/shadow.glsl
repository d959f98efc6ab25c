// Pixels that show nothing but floor, with the shadow of the solid. The shape is included before this file.
#include "rooms/light_floor.glsl"
#include "rooms/shape.glsl"

void samples(Rays rays, vec4 column, vec4 row, Light light, out vec4 red, out vec4 green, out vec4 blue)
{
    vec4 factor = floorFactor(light, litFloor(rays, directions(column, row)));
    red = min(factor * floorColour.r, 255.0);
    green = min(factor * floorColour.g, 255.0);
    blue = min(factor * floorColour.b, 255.0);
}

vec3 mean(Rays rays, vec4 column, vec4 row, Light light)
{
    float lit = 0.25 * sum(litFloor(rays, directions(column, row)));
    return lit * min(floorFactor(light, vec4(1.0)).x * floorColour.rgb, 255.0)
        + (1.0 - lit) * min(floorFactor(light, vec4(0.0)).x * floorColour.rgb, 255.0);
}
