// A matte toy on uniform ground, seen from above at an elevation of 30 to 70 degrees. After SmallNORB: LeCun, Huang, Bottou 2004.
//
// World: the toy's own space, x forward, y to its left, z up, the ground at z = 0, in steps of 1/200 unit; the image is 1.85 units high at
// the toy, whose middle is at x = 128, y = 0. A larger azimuth turns eye and lamp around it, so that the lamp stays where it is in the image.
// Parameters:
//   towardsX, towardsY   first two components of the unit vector from the toy to the eye; the third is positive
//   lampX, lampY         the same of the unit vector to the lamp
//   lampShare            part of the ground's light that comes from the lamp, 0 to 1; the rest comes from the whole sky
//   groundLevel          display value of the open ground, 0 to 1
//   middle               half the toy's height, which the eye looks at, steps
//   kinds                4096 * boxes + mirrored: a bit per solid, which are boxes, which are there a second time, at -y (6 to 11 only)
//   solid0x ... solid11w solids, four numbers each; two points beside the toy and 0, 0 where there is none. Solids 0, 1, 10 and 11 shade
//                        the ground and the toy.
// Three bytes make a number, b0 * 65536 + b1 * 256 + b2. A point is b0, b1 - 128, b2; lengths are b; all in steps.
//   cone     start point; end point; start radius and end radius as lengths, part; width and height as b / 100, bound as a length.
//            The hull of two balls that are stretched in y by width and in z by height.
//   box      middle of the back; middle of the front; slopes (b - 128) / 64 of front and back, 4 * (32 + 16 * slope) of both sides
//            + part - 2; half width, half height, bound as lengths. Front, back and sides lean inwards with z by their slopes; back and
//            front points are as far as they get.
// The bound is the radius of a capsule from the first point to the second that holds the solid.
// Instance: 1 toy. Parts: 1 ground, 2 trunk (body, fuselage, chassis), 3 head (neck, canopy, cab), 4 limb (leg, arm, wing, wheel),
// 5 attachment (tail, ear, tool, fin, engine, load). Depth is in units of 200 steps.
//
// shade() averages by itself over 2 x 2 places about `position`. A driver on a processor runs all branches, and every loop once at least.
// So a pixel first finds the few solids near it; its places go through those only, and a pixel without any has one place.
#include "include/camera.glsl"
#include "include/solids.glsl"

const float stepsPerUnit = 200.0, middleX = 128.0;
const float eyeDistance = 6.0 * stepsPerUnit, viewHeight = 1.85 * stepsPerUnit, focal = eyeDistance / viewHeight;
const int solids = 12, firstMirrored = 6;

// Rays begin near the toy, which keeps the digits of small solids.
const float rayStart = (eyeDistance - stepsPerUnit) / focal;

#define SOLID(i) vec4(solid##i##x, solid##i##y, solid##i##z, solid##i##w)

// A capsule that shades.
struct Shade
{
    vec3 start;
    vec3 axis;
    vec4 along;    // dot(vec4(point, 1), along): where on the axis, 0 to 1, it is closest to a place a little off the point, towards the lamp
    float radius;
    float growth;  // from start to end
};

Camera camera;
vec3 lamp;
vec3 across, upwards;  // map space along the ray through the pixel's centre to the plane across the camera's axis; a little longer than 1
vec2 eyeAcross;        // the eye under them
Shade shade0, shade1, shade2, shade3, shade2Mirrored, shade3Mirrored;
int near;              // bits of the solids near this pixel; those of mirror images are `solids` higher

vec3 bytesOf(float number)
{
    int bits = int(number);
    return vec3(ivec3(bits >> 16, (bits >> 8) & 255, bits & 255));
}

vec3 pointOf(float number)
{
    int bits = int(number);
    return vec3(ivec3(bits >> 16, ((bits >> 8) & 255) - 128, bits & 255));
}

// Whether a segment, seen along the ray from where that passes, comes within a distance of it.
bool passes(vec2 from, vec2 axis, float distance)
{
    vec2 offset = from + clamp(-dot(from, axis) / (dot(axis, axis) + 1e-6), 0.0, 1.0) * axis;
    return dot(offset, offset) < distance * distance;
}

// The bit of a solid that is near the pixel, and `solids` higher that of its mirror image, whether there is one or not.
int findNear(int i, vec4 solid, float margin)
{
    vec3 start = pointOf(solid.x), axis = pointOf(solid.y) - start;
    vec2 from = vec2(dot(start, across), dot(start, upwards)) - eyeAcross, to = vec2(dot(axis, across), dot(axis, upwards));
    float bound = float(int(solid.w) & 255) + margin;
    int found = passes(from, to, bound) ? 1 << i : 0;
    if (i >= firstMirrored)
    {
        vec2 sideways = -2.0 * vec2(across.y, upwards.y);
        found |= passes(from + start.y * sideways, to + axis.y * sideways, bound) ? 1 << (i + solids) : 0;
    }

    return found;
}

Shade shadeOf(int i, vec4 solid, int boxes)
{
    bool isBox = (boxes & (1 << i)) != 0;
    vec3 start = pointOf(solid.x), axis = pointOf(solid.y) - start;
    vec2 radii = bytesOf(solid.z).xy, size = bytesOf(solid.w).xy;
    float round = sqrt(size.x * size.y) * (isBox ? 1.0 : 0.01), inset = isBox ? min(round, 0.5 * axis.x) : 0.0;
    radii = isBox ? vec2(round) : radii * round;
    start.x += inset;
    axis.x -= 2.0 * inset;
    vec3 along = axis / (dot(axis, axis) + 1e-3);
    return Shade(start, axis, vec4(along, dot(0.6 * middle * lamp - start, along)), radii.x, radii.y - radii.x);
}

Shade mirroredOf(Shade shade, bool isMirrored)
{
    shade.along.w -= 1.2 * middle * lamp.y * shade.along.y;
    shade.start.y = -shade.start.y;
    shade.axis.y = -shade.axis.y;
    shade.along.y = -shade.along.y;
    shade.radius = isMirrored ? shade.radius : 0.0;
    shade.growth = isMirrored ? shade.growth : 0.0;
    return shade;
}

// What all places of a pixel have in common.
void setUp(vec2 centre)
{
    vec3 towards = vec3(towardsX, towardsY, sqrt(1.0 - towardsX * towardsX - towardsY * towardsY));
    vec3 target = vec3(middleX, 0.0, middle);
    lamp = vec3(lampX, lampY, sqrt(1.0 - lampX * lampX - lampY * lampY));
    vec3 right = vec3(-towardsY, towardsX, 0.0) / sqrt(towardsX * towardsX + towardsY * towardsY);
    camera = Camera(target + eyeDistance * towards, right, cross(towards, right), towards, focal);

    vec2 place = (centre - 0.5 * imageSize) / (imageSize.y * focal);
    across = camera.right + place.x * towards;
    upwards = camera.up - place.y * towards;
    eyeAcross = vec2(dot(camera.eye, across), dot(camera.eye, upwards));
    int boxes = int(kinds) >> solids, mirrored = int(kinds) & 4095;
    float margin = 0.75 * viewHeight / imageSize.y;
    near = 0;
#define FIND_NEAR(i) near |= findNear(i, SOLID(i), margin);
    FIND_NEAR(0) FIND_NEAR(1) FIND_NEAR(2) FIND_NEAR(3) FIND_NEAR(4) FIND_NEAR(5)
    FIND_NEAR(6) FIND_NEAR(7) FIND_NEAR(8) FIND_NEAR(9) FIND_NEAR(10) FIND_NEAR(11)
    near &= (mirrored << solids) | 4095;
    shade0 = shadeOf(0, SOLID(0), boxes);
    shade1 = shadeOf(1, SOLID(1), boxes);
    shade2 = shadeOf(10, SOLID(10), boxes);
    shade3 = shadeOf(11, SOLID(11), boxes);
    shade2Mirrored = mirroredOf(shade2, (mirrored & 1024) != 0);
    shade3Mirrored = mirroredOf(shade3, (mirrored & 2048) != 0);
}

// The ball of the hull that the ray touches first: where the ray enters the envelope of all balls between the two, or the nearer end.
// A point q lies on the envelope where (|q|^2 - r0^2) (|axis|^2 - dr^2) = (axis.q + r0 dr)^2. A ray that misses it misses every ball.
float enterCone(out vec3 normal, vec3 origin, vec3 direction, vec4 solid)
{
    vec3 start = pointOf(solid.x), end = pointOf(solid.y);
    vec2 stretch = bytesOf(solid.w).xy * 0.01;
    vec3 squeeze = vec3(stretch.x * stretch.y, stretch.yx);
    vec2 radii = bytesOf(solid.z).xy * squeeze.x;
    vec3 axis = (end - start) * squeeze, offset = (origin - start) * squeeze, d = direction * squeeze;
    float growth = radii.y - radii.x;
    float dd = dot(d, d), m = dot(axis, d), u = dot(axis, offset) + growth * radii.x, length2 = dot(axis, axis) - growth * growth;
    float a = dd * length2 - m * m, b = dot(offset, d) * length2 - m * u, c = (dot(offset, offset) - radii.x * radii.x) * length2 - u * u;
    float s = clamp((u * a - m * (b + sqrt(abs(b * b - a * c)))) / (a * length2), 0.0, 1.0);
    vec3 fromBall = offset - s * axis;
    float radius = radii.x + s * growth;
    b = dot(fromBall, d);
    float discriminant = b * b - dd * (dot(fromBall, fromBall) - radius * radius);
    float t = (b + sqrt(abs(discriminant))) / -dd;
    normal = (fromBall + t * d) * squeeze;
    return discriminant > 0.0 ? t : far;
}

// Planes: x + front z <= hx, -x + back z <= hx, |y| + sides z <= hy, |z| <= hz about the centre. Rays go down.
float enterBox(out vec3 normal, vec3 origin, vec3 direction, float inverseZ, vec4 solid)
{
    vec3 back = pointOf(solid.x), front = pointOf(solid.y), third = bytesOf(solid.z), fourth = bytesOf(solid.w);
    vec3 slopes = vec3(third.xy * 0.015625 - 2.0, floor(0.25 * third.z) * 0.0625 - 2.0);
    vec3 halfSides = vec3(0.5 * (front.x - back.x) - fourth.y * max(abs(slopes.x), abs(slopes.y)), fourth.xy);
    vec3 offset = origin - 0.5 * (back + front);
    vec4 lean = vec4(slopes, slopes.z), signs = vec4(1.0, -1.0, 1.0, -1.0);
    vec4 speed = direction.xxyy * signs + lean * direction.z + 1e-9;
    vec4 t = (halfSides.xxyy - offset.xxyy * signs - lean * offset.z) / speed;
    vec4 enters = mix(vec4(-far), t, lessThan(speed, vec4(0.0))), leaves = mix(t, vec4(far), lessThan(speed, vec4(0.0)));
    float top = (halfSides.z - offset.z) * inverseZ, bottom = top - 2.0 * halfSides.z * inverseZ;
    bool isFront = enters.x > enters.y, isLeft = enters.z > enters.w;
    float enterX = isFront ? enters.x : enters.y, enterY = isLeft ? enters.z : enters.w, enter = max(max(enterX, enterY), top);
    float leave = min(min(min(leaves.x, leaves.y), min(leaves.z, leaves.w)), bottom);
    normal = enterX > enterY ? vec3(isFront ? 1.0 : -1.0, 0.0, isFront ? slopes.x : slopes.y) : vec3(0.0, isLeft ? 1.0 : -1.0, slopes.z);
    normal = enter == top ? vec3(0.0, 0.0, 1.0) : normal;
    return enter < leave ? enter : far;
}

// A tree of choices is cheaper than an array's element where each pixel of a group wants another.
vec4 solidAt(int i)
{
    bool isOdd = (i & 1) != 0, isUpper = (i & 2) != 0;
    vec4 first = isUpper ? (isOdd ? SOLID(3) : SOLID(2)) : (isOdd ? SOLID(1) : SOLID(0));
    vec4 second = isUpper ? (isOdd ? SOLID(7) : SOLID(6)) : (isOdd ? SOLID(5) : SOLID(4));
    vec4 third = isUpper ? (isOdd ? SOLID(11) : SOLID(10)) : (isOdd ? SOLID(9) : SOLID(8));
    return i >= 8 ? third : i >= 4 ? second : first;
}

// The nearest of the solids near this pixel; the normal is not of length 1.
Hit hitToy(vec3 origin, vec3 direction)
{
    Hit hit = noHit();
    int boxes = int(kinds) >> solids, left = near;
    float inverseZ = 1.0 / direction.z;
    do
    {
        // The exponent of a power of two is the place of its bit.
        int lowest = left & -left;
        left ^= lowest;
        int place = (floatBitsToInt(float(lowest)) >> 23) - 127;
        bool isImage = place >= solids;
        float side = isImage ? -1.0 : 1.0;
        vec4 solid = solidAt(isImage ? place - solids : place);
        vec3 o = vec3(origin.x, side * origin.y, origin.z), d = vec3(direction.x, side * direction.y, direction.z);
        vec3 coneNormal, boxNormal;
        float coneT = enterCone(coneNormal, o, d, solid), boxT = enterBox(boxNormal, o, d, inverseZ, solid);
        bool isBox = (boxes & (lowest | (lowest >> solids))) != 0;
        vec3 normal = isBox ? boxNormal : coneNormal;
        int part = isBox ? (int(solid.z) & 3) + 2 : int(solid.z) & 255;
        keep(hit, lowest != 0, isBox ? boxT : coneT, vec3(normal.x, side * normal.y, normal.z), part);
    }
    while (left != 0);
    return hit;
}

// What a capsule leaves of the light at a point. `facing` is where the light comes from.
void dim(inout float open, vec3 point, vec3 facing, Shade shade)
{
    float s = clamp(dot(point, shade.along.xyz) + shade.along.w, 0.0, 1.0);
    vec3 offset = shade.start - point + s * shade.axis;
    float square = dot(offset, offset) + 1e-3, radius = 1.25 * (shade.radius + s * shade.growth), sine = radius / square;

    // Share of the sky that the closest ball covers, less what makes it end within the image, by the cosine, which falls off too: no root
    // to take.
    float share = clamp(1.2 * radius * sine - (0.2 + 5e-6 * square), 0.0, 1.0);
    open -= open * share * clamp(dot(facing, offset) * sine, 0.0, 1.0);
}

Surface shadeAt(vec2 position)
{
    vec3 direction = rayThrough(camera, position, imageSize);
    vec3 origin = camera.eye + rayStart * direction;
    Hit hit = hitToy(origin, direction);
    bool isToy = hit.part != 0;
    float t = isToy ? rayStart + hit.t : -camera.eye.z / direction.z;
    vec3 point = camera.eye + t * direction;
    vec3 normal = isToy ? normalize(hit.normal) : vec3(0.0, 0.0, 1.0);

    // A solid never shades its own surface, whose inside is behind the normal, while the lamp's part in `facing` is below 1.
    vec3 facing = normal + 2.3 * lampShare * lamp;
    float open = 1.0;
    dim(open, point, facing, shade0);
    dim(open, point, facing, shade1);
    dim(open, point, facing, shade2);
    dim(open, point, facing, shade3);
    dim(open, point, facing, shade2Mirrored);
    dim(open, point, facing, shade3Mirrored);

    float sky = 0.8 + 0.2 * normal.z, direct = max(dot(normal, lamp), 0.0) / lamp.z;
    float light = (sky + lampShare * (direct - sky)) * open;
    float reflectance = isToy ? 0.95 : 1.0, distance = t * length(direction) / stepsPerUnit;
    return Surface(vec3(groundLevel * reflectance * light), distance, toEye(camera, normal), isToy ? 1 : 0, isToy ? hit.part : 1);
}

Surface shade(vec2 position)
{
    setUp(position);
    int places = near == 0 ? 1 : 4, i = 0;
    float spread = near == 0 ? 0.0 : 0.25, sum = 0.0;
    do
    {
        vec2 offset = spread * vec2((i & 1) == 0 ? -1.0 : 1.0, i < 2 ? -1.0 : 1.0);
        sum += min(shadeAt(position + offset).color.x, 1.0);
        i++;
    }
    while (i < places);

#ifdef LABELS
    Surface seen = shadeAt(position);
#else
    Surface seen = Surface(vec3(0.0), far, vec3(0.0), 0, 0);
#endif
    seen.color = vec3(sum / float(places));
    return seen;
}
