// The upright capsule. solid[0]: squared radius, 1 / radius, heights of the ends of its straight part over the camera.
#include "rooms/shape.glsl"

Hit solidHit(Rays planes, Directions rays)
{
    bvec4 isNear;
    vec4 t;
    mantle(rays, solid[0].x, isNear, t);
    vec4 up = t * rays.up;

    // Beyond the straight part the nearer of the two spheres counts.
    vec4 height = clamp(up, solid[0].z, solid[0].w);
    bvec4 isStraight = equal(up, height);
    vec4 along = rays.forward + rays.up * height;
    vec4 square = rays.forward * rays.forward + rays.right * rays.right + rays.up * rays.up;
    vec4 discriminant = along * along - square * (1.0 + height * height - solid[0].x);
    t = mix((along - sqrt(max(discriminant, 0.0))) / square, t, isStraight);

    vec4 forward = t * rays.forward, right = t * rays.right;
    up = t * rays.up;
    vec4 normalForward = (forward - 1.0) * solid[0].y, normalRight = right * solid[0].y, normalUp = (up - mix(height, up, isStraight)) * solid[0].y;
    Hit hit;
    hit.isHit = bvec4(uvec4(isNear) & (uvec4(isStraight) | uvec4(greaterThan(discriminant, vec4(0.0)))));
    hit.light = Ambient + Headlight * max(-(normalForward * PitchCos + normalUp * PitchSin), 0.0);
    addLamp(
        forward, right, up,
        normalForward * (lampFrame.x - forward) + normalRight * (lampFrame.y - right) + normalUp * (LampHeight - CameraHeight - up),
        hit);
    return hit;
}

bvec4 isShaded(Rays planes, Directions rays, vec4 t)
{
    FloorPoint p = floorPoint(rays, t);

    // Where the way to the lamp comes closest to the axis, seen from above: distance² · way² and height · way².
    vec4 way = p.square - 2.0 * p.dot + LampSquare;
    vec4 cross = p.forward * lampFrame.y - p.right * (lampFrame.x - 1.0);
    vec4 height = (p.square - p.dot) * LampHeight;
    float low = solid[0].z + CameraHeight, high = solid[0].w + CameraHeight;
    uvec4 isStraight = uvec4(lessThan(cross * cross, way * solid[0].x))
        & uvec4(greaterThan(height, way * low)) & uvec4(lessThan(height, way * high));
    return bvec4(isStraight | uvec4(isBehindSphere(p, low, solid[0].x)) | uvec4(isBehindSphere(p, high, solid[0].x)));
}
