// MPI3D-complex: see mpi3d_robot.glsl for the scene and its parameters. The object is a body of revolution, hollow or not, with a handle, or a row
// of lobes. Part 9 is the second tone: what a cup holds, a ball's seam.
// Further parameters, in the scene's unit:
//   bend, lean, limit       the body, x² + y² + bend z² + lean z <= limit
//   inverseLength           see cutQuadric
//   halfHeight              its ends, |z| <= halfHeight
//   innerLean, innerLimit   the hollow, with the body's bend; nothing where innerLimit is below 0
//   fill                    height of the content
//   handleY, handleOuter, handleInner, handleHalf   the handle, the outer half of a flat ring in the yz plane: middle, radii, half its thickness along x
//   lobe                    scale of the lobes, 0 for none
//   seam                    half width of the seam, 0 for none
#include "scenes/mpi3d_overlap.glsl"
#include "scenes/mpi3d_robot.glsl"

const float secondTone = 0.62;

void seeBody(inout Seen object, Ray ray, vec3 o, vec3 up, mat3 eyeToArm)
{
    vec3 d = ray.arm;
    Overlap overlap = Overlap(-1e30, 1e30, 0.0, vec3(0.0));
    cutQuadric(overlap, o, d, up, bend, lean, limit, inverseLength);
    cutEnds(overlap, o, d, up, halfHeight);
    bool isHit = overlap.enter < overlap.leave && overlap.enter > 0.0;

    // A closed curve that swings between the poles, as the seam of a tennis ball does.
    vec3 n = overlap.normal;
    bool isSeam = abs(1.6 * n.x * n.y + n.z * (0.75 - 0.675 * n.z * n.z)) < seam;

    // Through the mouth of a hollow body the ray goes on to its inner side or to the content.
    vec2 at = o.xy + overlap.enter * d.xy;
    float mouth = innerLimit - (bend * halfHeight + innerLean) * halfHeight;
    bool isOpen = n.z > 0.999 && dot(at, at) < mouth;
    float a = max(dot(d.xy, d.xy) + bend * d.z * d.z, 1e-9);
    float b = dot(o.xy, d.xy) + (bend * o.z + 0.5 * innerLean) * d.z;
    float c = dot(o.xy, o.xy) + (bend * o.z + innerLean) * o.z - innerLimit;
    float side = (-b + sqrt(b * b - a * c)) / a, content = (fill - o.z) / min(d.z, -1e-9);
    bool isContent = isOpen && content < side;
    vec2 inwards = (o.xy + side * d.xy) * (-1.0 / 0.05);
    float rise = !isOpen ? overlap.rise : isContent ? up.z : clamp(dot(inwards, up.xy), -1.0, 1.0);
    vec3 normal = !isOpen ? n : isContent ? vec3(0.0, 0.0, 1.0) : vec3(inwards * inversesqrt(dot(inwards, inwards) + 1e-12), 0.0);
    float t = !isOpen ? overlap.enter : min(side, content);
    bool isSecond = isSeam || isContent;
    keepNearer(object, isHit, t, lightAt(rise) * (isSecond ? secondTone : 1.0), normal * eyeToArm, isSecond ? 9 : 8);
}

// Half of a flat ring, cut through its middle; the cut itself lies in the body.
void seeHandle(inout Seen object, Ray ray, vec3 origin, vec3 up, mat3 eyeToArm)
{
    vec3 o = origin - vec3(0.0, handleY, 0.0), d = ray.arm;
    float outer = handleOuter * handleOuter, inner = handleInner * handleInner;

    float side = d.x > 0.0 ? -1.0 : 1.0;
    float flatT = (side * handleHalf - o.x) / (abs(d.x) < 1e-9 ? 1e-9 : d.x);
    vec2 at = o.yz + flatT * d.yz;
    float rr = dot(at, at);
    keepNearer(object, rr < outer && rr > inner && at.x > 0.0, flatT, lightAt(side * up.x), vec3(side, 0.0, 0.0) * eyeToArm, 8);

    // The round side where the ray comes in.
    float a = max(dot(d.yz, d.yz), 1e-9), b = dot(o.yz, d.yz), root = b * b - a * (dot(o.yz, o.yz) - outer);
    float roundT = (-b - sqrt(root)) / a;
    vec2 outward = (o.yz + roundT * d.yz) / max(handleOuter, 1e-6);
    bool isRound = root > 0.0 && outward.x > 0.0 && abs(o.x + roundT * d.x) < handleHalf;
    keepNearer(object, isRound, roundT, lightAt(dot(outward, up.yz)), vec3(0.0, outward) * eyeToArm, 8);
}

void seeLobe(inout Seen object, Ray ray, vec3 o, vec3 up, mat3 eyeToArm, vec3 centre, float radius)
{
    vec3 offset = o - centre * lobe;
    float b = dot(offset, ray.arm), r = radius * lobe;
    float discriminant = b * b - ray.square * (dot(offset, offset) - r * r);
    float t = (-b - sqrt(discriminant)) * ray.inverseSquare;
    vec3 normal = (offset + t * ray.arm) * (1.0 / max(r, 1e-6));
    keepNearer(object, discriminant > 0.0 && lobe > 0.0, t, lightAt(dot(normal, up)), normal * eyeToArm, 8);
}

Seen seeObject(Ray ray, vec3 origin, vec3 up, mat3 eyeToArm)
{
    Seen object = Seen(far, 0.0, vec3(0.0), 0);
    seeBody(object, ray, origin, up, eyeToArm);
    seeHandle(object, ray, origin, up, eyeToArm);

    // Balls along an arc that taper towards both ends.
    seeLobe(object, ray, origin, up, eyeToArm, vec3(0.0, 0.0, 0.018), 0.05);
    seeLobe(object, ray, origin, up, eyeToArm, vec3(0.0, 0.043, 0.006), 0.042);
    seeLobe(object, ray, origin, up, eyeToArm, vec3(0.0, -0.043, 0.006), 0.042);
    seeLobe(object, ray, origin, up, eyeToArm, vec3(0.0, 0.079, -0.028), 0.029);
    seeLobe(object, ray, origin, up, eyeToArm, vec3(0.0, -0.079, -0.028), 0.029);
    return object;
}
