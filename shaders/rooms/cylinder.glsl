// The upright cylinder.
// solid[0]: squared radius, 1 / radius, heights of its lower and upper end over the camera.
// solid[1], solid[2].x: its shadow, the discs between two: centre of the first, way to the second's centre; radius of the first.
// solid[2].yzw: growth of the radius, 1 / (way² - growth²), squared radius of the upper end or, where it is not in view, -1.
#include "rooms/shape.glsl"

Hit solidHit(Rays planes, Directions rays)
{
    bvec4 isHit;
    vec4 t;
    mantle(rays, solid[0].x, isHit, t);
    vec4 up = t * rays.up;
    bvec4 isSide = bvec4(uvec4(isHit) & uvec4(greaterThan(up, vec4(solid[0].z))) & uvec4(lessThan(up, vec4(solid[0].w))));

    vec4 tEnd = solid[0].w / min(rays.up, -0.001);
    vec4 endForward = tEnd * rays.forward - 1.0, endRight = tEnd * rays.right;
    bvec4 isEnd = lessThan(endForward * endForward + endRight * endRight, vec4(solid[2].w));

    t = mix(tEnd, t, isSide);
    vec4 forward = t * rays.forward, right = t * rays.right;
    up = mix(vec4(solid[0].w), up, isSide);
    vec4 normalForward = mix(vec4(0.0), (forward - 1.0) * solid[0].y, isSide), normalRight = mix(vec4(0.0), right * solid[0].y, isSide);
    vec4 normalUp = mix(vec4(1.0), vec4(0.0), isSide);
    Hit hit;
    hit.isHit = bvec4(uvec4(isSide) | uvec4(isEnd));
    hit.light = Ambient + Headlight * max(-normalForward * PitchCos, 0.0);
    addLamp(
        forward, right, up,
        normalForward * (lampFrame.x - forward) + normalRight * (lampFrame.y - right) + normalUp * (LampHeight - CameraHeight - up),
        hit);
    return hit;
}

bvec4 isShaded(Rays planes, Directions rays, vec4 t)
{
    FloorPoint p = floorPoint(rays, t);
    vec4 forward = p.forward - solid[1].x, right = p.right - solid[1].y;
    float radius = solid[2].x, growth = solid[2].y;
    vec4 nearest = clamp((forward * solid[1].z + right * solid[1].w + growth * radius) * solid[2].z, 0.0, 1.0);
    forward -= nearest * solid[1].z;
    right -= nearest * solid[1].w;
    vec4 reach = radius + nearest * growth;
    return lessThan(forward * forward + right * right, reach * reach);
}
