// The sphere. solid[0]: squared radius, 1 / radius, height of the centre over the camera, over the floor.
#include "rooms/shape.glsl"

Hit solidHit(Rays planes, Directions rays)
{
    float height = solid[0].z;
    vec4 along = rays.forward + rays.up * height;
    vec4 square = rays.forward * rays.forward + rays.right * rays.right + rays.up * rays.up;
    vec4 discriminant = along * along - square * (1.0 + height * height - solid[0].x);
    vec4 t = (along - sqrt(max(discriminant, 0.0))) / square;
    vec4 forward = t * rays.forward, right = t * rays.right, up = t * rays.up;
    vec4 normalForward = (forward - 1.0) * solid[0].y, normalRight = right * solid[0].y, normalUp = (up - height) * solid[0].y;
    Hit hit;
    hit.isHit = greaterThan(discriminant, vec4(0.0));
    hit.light = Ambient + Headlight * max(-(normalForward * PitchCos + normalUp * PitchSin), 0.0);
    addLamp(
        forward, right, up,
        normalForward * (lampFrame.x - forward) + normalRight * (lampFrame.y - right) + normalUp * (LampHeight - CameraHeight - up),
        hit);
    return hit;
}

bvec4 isShaded(Rays planes, Directions rays, vec4 t)
{
    return isBehindSphere(floorPoint(rays, t), solid[0].w, solid[0].x);
}
