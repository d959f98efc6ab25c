// A planet that goes round a lamp over a plate.
// Parameters: azimuth (degrees), radius (of the planet), hue (turns), body (0 ball, 1 cube, 2 cone), height (of the camera), lamp (brightness).
// The orbit has radius 0.75. Parts: 1 plate, 2 planet, 3 lamp.
#include "include/camera.glsl"
#include "include/colors.glsl"
#include "include/solids.glsl"

void hitPlanet(inout Hit hit, vec3 o, vec3 d, vec3 centre)
{
    if (body < 0.5)
    {
        hitSphere(hit, o, d, centre, radius, 2);
    }
    else if (body < 1.5)
    {
        hitBox(hit, o, d, centre, vec3(0.8 * radius), 2);
    }
    else
    {
        hitFrustum(hit, o, d, centre - vec3(0.0, 0.0, radius), vec3(0.0, 0.0, 2.0 * radius), radius, 0.0, 2);
    }
}

Surface shade(vec2 position)
{
    Camera camera = lookAt(vec3(0.0, -2.6, height), vec3(0.0, 0.0, 0.05), vec3(0.0, 0.0, 1.0), 1.45);
    vec3 o = camera.eye, d = rayThrough(camera, position, imageSize);
    float angle = radians(azimuth);
    vec3 centre = vec3(0.75 * cos(angle), 0.75 * sin(angle), 0.0);

    Hit hit = noHit();
    hitFrustum(hit, o, d, vec3(0.0, 0.0, -0.45), vec3(0.0, 0.0, 0.1), 1.15, 1.15, 1);
    hitSphere(hit, o, d, vec3(0.0), 0.12, 3);
    hitPlanet(hit, o, d, centre);
    if (hit.part == 0)
    {
        return Surface(vec3(0.05, 0.06, 0.1), far, vec3(0.0), 0, 0);
    }

    vec3 point = o + hit.t * d;
    vec3 toLamp = -point;
    Hit shadow = noHit();
    hitPlanet(shadow, point + 1e-3 * hit.normal, toLamp, centre);
    float lit = shadow.t < 1.0 ? 0.0 : lamp * max(dot(hit.normal, normalize(toLamp)), 0.0) / (0.5 + dot(toLamp, toLamp));
    vec3 base = hit.part == 1 ? vec3(0.55) : hsv(hue, 0.9, 1.0);
    vec3 color = hit.part == 3 ? vec3(1.0, 0.97, 0.85) * lamp : base * (0.12 + 1.3 * lit);
    return Surface(color, hit.t * length(d), toEye(camera, hit.normal), hit.part == 2 ? 1 : 0, hit.part);
}
