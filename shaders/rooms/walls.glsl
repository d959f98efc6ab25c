// Floor, walls and sky without the solid and its shadow.
#include "rooms/light_background.glsl"

void samples(Rays rays, vec4 column, vec4 row, Light light, out vec4 red, out vec4 green, out vec4 blue)
{
    backgroundSamples(rays, light, vec4(1.0), red, green, blue);
}

vec3 mean(Rays rays, vec4 column, vec4 row, Light light)
{
    return backgroundMean(rays, light, vec4(0.25));
}
