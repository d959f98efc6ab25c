#ifndef MPI3D_ROBOT_GLSL
#define MPI3D_ROBOT_GLSL
// A robot arm with an object at its end, inside a coloured ring on a grey floor. A scene includes this file and defines `seeObject`.
//
// The unit is the ring's middle radius; z is up and the robot stands at the origin. Eye space: x right, y up, z towards the eye. The arm's
// frame: z along the rod, x in the plane of its tilt, origin at the rod's pivot.
// Parameters:
//   eyeY, eyeZ                     the eye; its x is 0
//   shift                          of the image to the right, in image heights
//   rightX ... backZ               axes of eye space in the world
//   armRightX ... armBackZ         the same axes in the arm's frame
//   armEyeX, armEyeY, armEyeZ      the eye in the arm's frame
//   tiltSine, tiltCosine           of the rod's tilt, so that the vertical is (-sine, 0, cosine) in the arm's frame
//   clampX ... clampK, axleX ... axleK  balls on the rod and on the tilt axis: centre in eye space, its squared length minus the squared radius
//   knobX, knobY                   middle of the knob on the flange, in the world
//   ringX, ringY                   direction from the robot to the middle of the ring's green sector
//   red, green, blue               of the object in full light; above 1 saturates
// Parts: 0 above the horizon, 1 floor, 2 ring, 3 flange, 4 column, 5 axle, 6 clamp, 7 rod; the object has 8, and 9 for a second tone.
//
// Everything is tested at every position and nothing branches, since drivers on processors run both sides. Of a surface only t and display
// values are kept for the picture; normals and parts are for the labels, and the compiler drops them where only colour is asked for. What comes
// of the root of a negative discriminant is not used.

const float focal = 1.214; // image heights

struct Ray
{
    vec3 eye;             // direction in eye space, length not 1
    vec3 world;           // the same in the world
    vec3 arm;             // and in the arm's frame
    float square;         // squared length
    float inverseSquare;
};

// A surface of the robot; the object's has a colour, too.
struct Seen
{
    float t;       // along the ray; far where nothing is seen
    float shade;   // the robot is grey: its display value; of the object the light
    vec3 normal;   // unit, eye space
    int part;
};

// Light comes from the whole sky: a face sees as much of it as its unit normal rises.
float lightAt(float rise)
{
    return max(0.475 + 0.5 * rise, 0.0);
}

void keepNearer(inout Seen seen, bool isHit, float t, float shade, vec3 normal, int part)
{
    if (isHit && t < seen.t)
    {
        seen = Seen(t, shade, normal, part);
    }
}

// The object's surface. `origin` is the eye in the arm's frame with the object's middle at 0, `up` the vertical there.
Seen seeObject(Ray ray, vec3 origin, vec3 up, mat3 eyeToArm);

// Display values at a point of the ring, rr its squared distance from the robot. Light falls off outwards and to the sides.
vec3 ringColor(vec2 p, float rr)
{
    float along = ringX * p.x + ringY * p.y, across = ringY * p.x - ringX * p.y;
    vec3 color = along > 0.0 && along * along > 0.25 * rr ? vec3(71.0, 98.0, 94.0) / 255.0
        : across > 0.0 ? vec3(104.0, 78.0, 147.0) / 255.0 : vec3(110.0, 78.0, 87.0) / 255.0;
    return color * (1.1092 - 0.14 * rr - 0.2 * p.x * p.x);
}

void seeBall(inout Seen seen, Ray ray, vec3 up, vec3 centre, float term, float radius, int part)
{
    const float grey = 0.72;
    float along = dot(centre, ray.eye), discriminant = along * along - ray.square * term;
    float t = (along - sqrt(discriminant)) * ray.inverseSquare;
    float shade = grey * lightAt((t * ray.world.z - dot(centre, up)) / radius);
    keepNearer(seen, discriminant > 0.0, t, shade, (t * ray.eye - centre) / radius, part);
}

void seeColumn(inout Seen seen, Ray ray, vec3 eye, float inverseFall, vec3 up, mat3 eyeToWorld)
{
    const float radius = 0.041, height = 0.315;
    float a = dot(ray.world.xy, ray.world.xy), b = dot(eye.xy, ray.world.xy);
    float discriminant = b * b - a * (dot(eye.xy, eye.xy) - radius * radius);
    float t = (-b - sqrt(discriminant)) / a;
    float z = eye.z + t * ray.world.z;

    // The top is where the ray comes in above it and falls to it inside. The side darkens towards the floor, where less of the sky is seen.
    float topT = (eye.z - height) * inverseFall;
    vec2 onTop = eye.xy + topT * ray.world.xy;
    bool isTop = z > height;
    vec3 side = vec3(eye.xy + t * ray.world.xy, 0.0) / radius;
    keepNearer(
        seen,
        discriminant > 0.0 && (!isTop || dot(onTop, onTop) < radius * radius),
        isTop ? topT : t,
        isTop ? 0.68 : 0.266 + 0.133 * z,
        isTop ? up : side * eyeToWorld,
        4);
}

void seeRod(inout Seen seen, Ray ray, vec3 armEye, vec3 up, mat3 eyeToArm)
{
    const float radius = 0.0085, end = 0.345, grey = 0.66;
    float a = dot(ray.arm.xy, ray.arm.xy), b = dot(armEye.xy, ray.arm.xy);
    float discriminant = b * b - a * (dot(armEye.xy, armEye.xy) - radius * radius);
    float t = (-b - sqrt(discriminant)) / a;
    float z = armEye.z + t * ray.arm.z;
    vec2 normal = (armEye.xy + t * ray.arm.xy) / radius;
    float shade = grey * (0.475 + 0.5 * dot(normal, up.xy));
    keepNearer(seen, discriminant > 0.0 && abs(z - 0.5 * end) < 0.5 * end, t, shade, vec3(normal, 0.0) * eyeToArm, 7);
}

Surface shade(vec2 position)
{
    vec2 offset = (position - 0.5 * imageSize) / imageSize.y;
    vec3 q = vec3(offset.x - shift, -offset.y, -focal);
    mat3 eyeToWorld = mat3(rightX, rightY, rightZ, upX, upY, upZ, backX, backY, backZ);
    mat3 eyeToArm = mat3(armRightX, armRightY, armRightZ, armUpX, armUpY, armUpZ, armBackX, armBackY, armBackZ);
    Ray ray = Ray(q, eyeToWorld * q, eyeToArm * q, dot(q, q), 1.0 / dot(q, q));
    vec3 eye = vec3(0.0, eyeY, eyeZ), armEye = vec3(armEyeX, armEyeY, armEyeZ);
    vec3 up = vec3(rightZ, upZ, backZ), upInArm = vec3(-tiltSine, 0.0, tiltCosine);

    // Towards the sky the ray is taken to meet the floor very far away.
    float inverseFall = 1.0 / max(-ray.world.z, 1e-9);
    bool isSky = ray.world.z > -1e-6;
    float floorT = isSky ? far : eye.z * inverseFall;
    vec2 at = eye.xy + eye.z * inverseFall * ray.world.xy;
    float rr = dot(at, at);
    bool isRing = abs(rr - 1.0121) < 0.22; // between 0.89 and 1.11
    vec3 color = isRing ? ringColor(at, rr) : vec3(52.0 / 255.0);
    Seen seen = Seen(floorT, 0.0, isSky ? vec3(0.0) : up, isSky ? 0 : isRing ? 2 : 1);

    // The flange: a rim around a darker dish with a knob, over a dark edge on the floor.
    float flangeT = (eye.z - 0.024) * inverseFall;
    vec2 onFlange = eye.xy + flangeT * ray.world.xy, fromKnob = onFlange - vec2(knobX, knobY);
    float flangeSquare = dot(onFlange, onFlange);
    bool isFlange = flangeSquare < 0.0081, isDish = flangeSquare < 0.0031 && dot(fromKnob, fromKnob) > 0.0004;
    keepNearer(seen, isFlange || rr < 0.0081, isFlange ? flangeT : 0.9999 * floorT, isFlange ? (isDish ? 0.41 : 0.64) : 0.3, up, 3);
    seeColumn(seen, ray, eye, inverseFall, up, eyeToWorld);
    seeBall(seen, ray, up, vec3(axleX, axleY, axleZ), axleK, 0.046, 5);
    seeBall(seen, ray, up, vec3(clampX, clampY, clampZ), clampK, 0.037, 6);
    seeRod(seen, ray, armEye, upInArm, eyeToArm);
    color = seen.t < floorT ? vec3(seen.shade) : color;

    Seen object = seeObject(ray, armEye - vec3(0.0, 0.0, 0.371), upInArm, eyeToArm);
    bool isObject = object.t < seen.t;
    if (isObject)
    {
        seen = object;
        color = vec3(red, green, blue) * object.shade;
    }

    return Surface(color, seen.t < far ? seen.t * length(q) : far, seen.normal, isObject ? 1 : 0, seen.part);
}

#endif
