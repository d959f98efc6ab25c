// MPI3D-toy: see mpi3d_robot.glsl for the scene and its parameters. The object is one of six solids, each a case of one: what a quadric, two
// ends and three pairs of faces have in common.
// Further parameters, in the scene's unit:
//   bend, lean, limit     the quadric x² + y² + bend z² + lean z <= limit
//   inverseLength         see cutQuadric
//   halfHeight            the ends, |z| <= halfHeight
//   width, taper, share   two pairs of faces, |u . (x, y)| + taper z <= width; share is 1 / sqrt(1 + taper²)
//   secondX, secondY      u of the second pair; it is (1, 0) for the first
//   thirdWidth            a third pair, |u . (x, y)| <= thirdWidth with u = (-1/2, sqrt(3/4))
#include "scenes/mpi3d_overlap.glsl"
#include "scenes/mpi3d_robot.glsl"

Seen seeObject(Ray ray, vec3 origin, vec3 up, mat3 eyeToArm)
{
    const vec2 first = vec2(1.0, 0.0), third = vec2(-0.5, 0.8660254);
    vec2 second = vec2(secondX, secondY);
    Overlap overlap = Overlap(-1e30, 1e30, 0.0, vec3(0.0));
    cutQuadric(overlap, origin, ray.arm, up, bend, lean, limit, inverseLength);
    cutEnds(overlap, origin, ray.arm, up, halfHeight);
    cutFaces(overlap, origin, ray.arm, up, first, taper, width, share);
    cutFaces(overlap, origin, ray.arm, up, second, taper, width, share);
    cutSlab(overlap, origin, ray.arm, up, third, thirdWidth);
    bool isHit = overlap.enter < overlap.leave && overlap.enter > 0.0;
    return Seen(isHit ? overlap.enter : far, lightAt(overlap.rise), overlap.normal * eyeToArm, 8);
}
