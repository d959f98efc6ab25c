// Pixels that show nothing but floor, away from the solid's shadow.
#include "rooms/light_floor.glsl"
#include "rooms/background.glsl"

void samples(Rays rays, vec4 column, vec4 row, Light light, out vec4 red, out vec4 green, out vec4 blue)
{
    // A 1 that compilers do not know: they would round otherwise than next to the shadow.
    vec4 factor = floorFactor(light, vec4(floorColour.w));
    red = min(factor * floorColour.r, 255.0);
    green = min(factor * floorColour.g, 255.0);
    blue = min(factor * floorColour.b, 255.0);
}

vec3 mean(Rays rays, vec4 column, vec4 row, Light light)
{
    return min(floorFactor(light, vec4(1.0)).x * floorColour.rgb, 255.0);
}
