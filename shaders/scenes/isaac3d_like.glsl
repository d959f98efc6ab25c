// A kitchen with a robot arm that holds an object over the counter.
//
// World: x to the right, y away from the viewer, z up; the counter's top is z = 0. The arm lies in one vertical plane through the axis of its
// base. Its frame has u from that axis towards the hand, v across the plane, z up. The places below that Isaac3dLike.cs needs too, for the
// arm's joints and their shadows, are the same there.
//
// Parameters:
//   eyeHeight                        z of the camera, which looks along (0, forwardY, forwardZ), a unit vector
//   armX, armY                       the direction u in the world, unit
//   reach, elbowU, elbowZ            u of the wrist; the elbow
//   upperU, upperZ, foreU, foreZ     directions of upper arm and forearm, unit
//   isBox, roundness                 1 for a cube; else the object is u² + v² + roundness z² <= halfWidth², |z| <= halfHeight about its middle,
//   halfWidth, halfHeight            with roundness 0 a cylinder, 1 a ball
//   lightCos, lightSin               of the light's azimuth, 0 from behind the viewer, growing to the right
//   sun                              brightness of the light
//   halfwayX, halfwayY, halfwayZ     the unit vector halfway between the directions to the light and to the viewer
//   baseShadowX ... objectShadowY    joints of the arm and middle of the object as seen from the light: to its right, upwards
//   pedestalRate ... handRate        1 / squared distance between neighbours of these
//   objectRed ... wallBlue           reflectances
//
// Instances: 1 object, 2 robot. Parts: 1 wall, 2 tiles, 3 cupboards and drawers, 4 counter, 5 sink, 6 hob, 7 links of the arm, 8 its joints,
// 9 gripper, 10 object.
//
// The room is smoothed analytically. Where robot or object may be in the pixel, its colour is the mean over its centre and four places
// around; so one position for each pixel is enough.

const float focal = 1.55;
const float eyeY = -1.75, baseY = 0.74, wallY = 1.0, drawersY = -0.38;
const float cupboardX = 0.46, cupboardY = 0.66, cupboardZ = 0.58, tilesZ = 0.19;
const float shoulderZ = 0.2, wristZ = 0.42, barZ = 0.315, fingerZ = 0.165, objectZ = 0.16;
const float upperLength = 0.5, foreLength = 0.5;
const float pedestalRadius = 0.085, shoulderRadius = 0.1, upperRadius = 0.062, elbowRadius = 0.078, foreRadius = 0.05, wristRadius = 0.06;
const float handRadius = 0.038, fingerThickness = 0.022, fingerHalfDepth = 0.019, barHalfHeight = 0.02;
const float lightUp = 0.7660444, lightLevel = 0.6427876;  // sine and cosine of the light's elevation, 50 degrees
const float ambient = 0.34;

const vec3 stone = vec3(0.34, 0.27, 0.2), wood = vec3(0.5, 0.36, 0.22), steel = vec3(0.33, 0.35, 0.37);
const vec3 linkColor = vec3(0.75), jointColor = vec3(0.1, 0.11, 0.13), gripperColor = vec3(0.25, 0.26, 0.28);

const int wallPart = 1, tilesPart = 2, cupboardPart = 3, counterPart = 4, sinkPart = 5, hobPart = 6;
const int linkPart = 7, jointPart = 8, gripperPart = 9, objectPart = 10;

// A ray from the eye, in the arm's frame.
struct Ray
{
    vec3 d;
    float dd, perDd;  // d², 1 / d²
    vec3 inverse;     // 1 / d
    float margin;     // farther than a pixel's places are from its centre, at the arm
};

struct Nearest
{
    float t;
    vec3 normal;  // outward, of any length, in the arm's frame; while limbs are tried, the normal's foot (u, z) on the limb's axis
    int part;
    bool isNear;  // whether a solid grown by the margin is met
};

// Every solid is ahead of the eye, so the sign of t needs no test. Places are relative to the eye.

void keepLimb(inout Nearest hit, bool isHit, float t, vec2 foot, int part)
{
    bool isNearer = isHit && t < hit.t;
    hit.t = isNearer ? t : hit.t;
    hit.normal.xz = isNearer ? foot : hit.normal.xz;
    hit.part = isNearer ? part : hit.part;
}

void keep(inout Nearest hit, bool isHit, float t, vec3 normal, int part)
{
    bool isNearer = isHit && t < hit.t;
    hit.t = isNearer ? t : hit.t;
    hit.normal = isNearer ? normal : hit.normal;
    hit.part = isNearer ? part : hit.part;
}

void hitBall(inout Nearest hit, Ray ray, vec3 centre, float radius, int part)
{
    float b = dot(centre, ray.d);
    float discriminant = b * b - ray.dd * (dot(centre, centre) - radius * radius);
    hit.isNear = hit.isNear || discriminant > -ray.dd * ray.margin * (2.0 * radius + ray.margin);
    keepLimb(hit, discriminant > 0.0, (b - sqrt(max(discriminant, 0.0))) * ray.perDd, centre.xz, part);
}

// A tube without ends along the unit vector `axis` (u, z).
void hitTube(inout Nearest hit, Ray ray, vec3 start, vec2 axis, float size, float radius, int part)
{
    vec2 across = vec2(-axis.y, axis.x);
    vec2 dp = vec2(dot(ray.d.xz, across), ray.d.y), sp = vec2(dot(start.xz, across), start.y);
    float a = dot(dp, dp), b = dot(dp, sp);
    float discriminant = b * b - a * (dot(sp, sp) - radius * radius);
    float t = (b - sqrt(max(discriminant, 0.0))) / a;
    float along = t * dot(ray.d.xz, axis) - dot(start.xz, axis);
    float beyond = abs(along - 0.5 * size) - 0.5 * size;
    hit.isNear = hit.isNear || beyond < ray.margin && discriminant > -a * ray.margin * (2.0 * radius + ray.margin);
    keepLimb(hit, beyond < 0.0 && discriminant > 0.0, t, start.xz + along * axis, part);
}

// Three boxes of the same depth along u: a bar, whose middle is `centre`, and two fingers, which touch the object.
void hitGripper(inout Nearest hit, Ray ray, vec3 centre)
{
    vec3 extent = abs(ray.inverse);
    float fingerV = halfWidth + 0.5 * fingerThickness, fingerHalfHeight = 0.5 * (barZ - fingerZ);
    float u = centre.x * ray.inverse.x, du = fingerHalfDepth * extent.x;
    float v = centre.y * ray.inverse.y, dBarV = (halfWidth + fingerThickness) * extent.y, dv = 0.5 * fingerThickness * extent.y;
    float first = v - fingerV * ray.inverse.y, second = v + fingerV * ray.inverse.y;
    float bar = centre.z * ray.inverse.z, dBar = barHalfHeight * extent.z;
    float finger = bar - fingerHalfHeight * ray.inverse.z, dFinger = fingerHalfHeight * extent.z;

    float enterBar = max(max(u - du, v - dBarV), bar - dBar);
    float enterFirst = max(max(u - du, first - dv), finger - dFinger), enterSecond = max(max(u - du, second - dv), finger - dFinger);
    float tBar = enterBar < min(min(u + du, v + dBarV), bar + dBar) ? enterBar : far;
    float tFirst = enterFirst < min(min(u + du, first + dv), finger + dFinger) ? enterFirst : far;
    float tSecond = enterSecond < min(min(u + du, second + dv), finger + dFinger) ? enterSecond : far;
    float t = min(tBar, min(tFirst, tSecond));
    bool isAcross = t == v - dBarV || t == first - dv || t == second - dv;
    vec3 face = t == u - du ? vec3(1.0, 0.0, 0.0) : isAcross ? vec3(0.0, 1.0, 0.0) : vec3(0.0, 0.0, 1.0);
    keep(hit, t < far, t, -sign(ray.d) * face, gripperPart);
}

void hitObject(inout Nearest hit, Ray ray, vec3 centre)
{
    vec3 middle = centre * ray.inverse, extent = vec3(halfWidth, halfWidth, halfHeight) * abs(ray.inverse);
    vec3 enter = middle - extent, leave = middle + extent;

    vec3 weight = vec3(1.0, 1.0, roundness);
    vec3 wd = weight * ray.d, wc = weight * centre;
    float a = dot(wd, ray.d), b = dot(wc, ray.d);
    float discriminant = b * b - a * (dot(wc, centre) - halfWidth * halfWidth);
    float root = sqrt(max(discriminant, 0.0)), perA = 1.0 / a;
    bool box = isBox > 0.5;
    float sideEnter = box ? max(enter.x, enter.y) : (b - root) * perA, sideLeave = box ? min(leave.x, leave.y) : (b + root) * perA;
    float t = max(sideEnter, enter.z);
    bool isHit = t < min(sideLeave, leave.z) && (box || discriminant > 0.0);
    vec3 side = enter.x > enter.y ? vec3(-ray.d.x, 0.0, 0.0) : vec3(0.0, -ray.d.y, 0.0);
    vec3 normal = enter.z > sideEnter ? vec3(0.0, 0.0, -ray.d.z) : box ? side : t * wd - wc;
    keep(hit, isHit, t, normal, objectPart);

    // A box around object and gripper.
    float low = objectZ - halfHeight, high = barZ + barHalfHeight;
    vec3 around = vec3(middle.xy, (centre.z - objectZ + 0.5 * (high + low)) * ray.inverse.z);
    vec3 grown = (vec3(max(halfWidth, fingerHalfDepth), halfWidth + fingerThickness, 0.5 * (high - low)) + ray.margin) * abs(ray.inverse);
    vec3 first = around - grown, last = around + grown;
    hit.isNear = hit.isNear || max(max(first.x, first.y), first.z) < min(min(last.x, last.y), last.z);
}

// How far a place lies outside the shadow of a limb, near its edge in units of the scene. Shadows are tested in the plane across the light,
// where that of a solid is its outline.
float outsideLimb(vec2 place, vec2 start, vec2 end, float rate, float radius)
{
    vec2 axis = end - start, p = place - start;
    vec2 q = p - axis * clamp(dot(p, axis) * rate, 0.0, 1.0);
    return (dot(q, q) - radius * radius) * (0.5 / radius);
}

// The cube's outline is the intersection of three strips, that of cylinder and ball a strip with elliptic ends.
float outsideObject(vec2 p)
{
    float c = armX * lightCos + armY * lightSin, s = armY * lightCos - armX * lightSin;
    float rise = halfHeight * lightLevel, tilt = halfWidth * lightUp;
    float cube = max(
        abs(p.x) - halfWidth * (abs(c) + abs(s)),
        max(abs(c * p.y - s * lightUp * p.x) - rise * abs(c), abs(s * p.y + c * lightUp * p.x) - rise * abs(s)) - tilt);
    bool isBall = roundness > 0.5;
    float along = isBall ? halfWidth : tilt, across = p.x / halfWidth;
    float end = sqrt(max(1.0 - across * across, 0.0)) * along + (isBall ? 0.0 : rise);
    return isBox > 0.5 ? cube : max(abs(p.x) - halfWidth, abs(p.y) - end);
}

// 0 in the shadow of robot and object, 1 outside; the edge is soft.
float lit(vec3 point)
{
    vec2 place = vec2(lightCos * point.x + lightSin * point.y, lightUp * (lightCos * point.y - lightSin * point.x) + lightLevel * point.z);
    vec2 base = vec2(baseShadowX, baseShadowY), shoulder = vec2(shoulderShadowX, shoulderShadowY);
    vec2 elbow = vec2(elbowShadowX, elbowShadowY), wrist = vec2(wristShadowX, wristShadowY), object = vec2(objectShadowX, objectShadowY);
    float outside = min(
        min(outsideLimb(place, base, shoulder, pedestalRate, pedestalRadius), outsideLimb(place, shoulder, elbow, upperRate, upperRadius)),
        min(outsideLimb(place, elbow, wrist, foreRate, foreRadius), outsideLimb(place, wrist, object, handRate, handRadius)));
    return clamp(min(outside, outsideObject(place - object)) * 33.0 + 0.5, 0.0, 1.0);
}

// The part of a pixel on the positive side of an edge; `scale` is pixels per unit.
float covered(float inside, float scale)
{
    return clamp(inside * scale + 0.5, 0.0, 1.0);
}

// The part of a pixel covered by lines, `frequency` of them per unit, where x counts them.
float lines(float x, float frequency, float scale)
{
    return covered(0.004 - abs(fract(x) - 0.5) / frequency, scale);
}

float rectangle(vec2 p, vec2 halfSides, float scale)
{
    vec2 inside = halfSides - abs(p);
    return covered(min(inside.x, inside.y), scale);
}

vec3 rayAt(vec2 position)
{
    vec2 offset = (position - 0.5 * imageSize) / imageSize.y;
    return vec3(offset.x, focal * forwardY + forwardZ * offset.y, focal * forwardZ - forwardY * offset.y);
}

vec3 inEyeSpace(vec3 n)
{
    return vec3(n.x, forwardY * n.z - forwardZ * n.y, -forwardY * n.y - forwardZ * n.z);
}

// Drawers, counter, wall, and cupboards on both sides, whose bottoms the camera never sees. The colour, a reflected intensity, mixes faces by
// the part of the pixel that they cover; depth, normal and part are those of the position.
Surface roomAt(vec3 d)
{
    float perY = 1.0 / d.y;
    float tDrawers = (drawersY - eyeY) * perY, tWall = (wallY - eyeY) * perY, tFront = (cupboardY - eyeY) * perY;
    float tTop = -eyeHeight / min(d.z, -1e-6);
    float aside = abs(d.x), tSide = cupboardX / max(aside, 1e-6), tCupboard = max(tSide, tFront);
    float zDrawers = eyeHeight + tDrawers * d.z, zWall = eyeHeight + tWall * d.z, zCupboard = eyeHeight + tCupboard * d.z;
    bool isDrawers = zDrawers < 0.0, isTop = zWall < 0.0, isCupboard = tCupboard < tWall && zCupboard > cupboardZ;
    float t = isDrawers ? tDrawers : isTop ? tTop : isCupboard ? tCupboard : tWall;
    vec3 point = vec3(0.0, eyeY, eyeHeight) + t * d;
    float scale = imageSize.y / t;

    float frequency = isDrawers ? 1.85 : isCupboard ? 3.33 : 9.1;
    float column = (isCupboard ? abs(point.x) : point.x) * frequency;
    float seam = lines(column, frequency, scale);
    float grout = max(seam, lines(point.z * 10.0 + 0.6, 10.0, scale)), tiled = covered(tilesZ - point.z, scale);
    vec3 wall = mix(vec3(wallRed, wallGreen, wallBlue), vec3(0.62 - 0.32 * grout), tiled);

    float hob = rectangle(point.xy - vec2(0.56, 0.68), vec2(0.24, 0.17), scale);
    float sink = rectangle(point.xy - vec2(-0.56, 0.68), vec2(0.22, 0.16), scale);
    vec2 plate = vec2(abs(point.x - 0.56) - 0.11, point.y - 0.68);
    float ring = covered(0.012 - abs(sqrt(dot(plate, plate)) - 0.075), scale);
    vec3 top = mix(mix(stone, vec3(0.02 + 0.1 * ring), hob), steel * (2.5 * point.y - 0.7), sink);

    vec3 doors = mix(wood, vec3(0.1), seam);
    float handle = rectangle(vec2((fract(column + 0.5) - 0.5) / 1.85, point.z + 0.12), vec2(0.07, 0.008), scale);
    vec3 drawers = mix(mix(doors, vec3(0.7), handle), stone * 1.15, covered(point.z + 0.05, scale));

    float direct = sun * lit(point);
    float onFront = ambient + lightCos * lightLevel * direct, onTop = ambient + 0.12 + lightUp * direct;
    float onSide = ambient + max(-sign(d.x) * lightSin, 0.0) * lightLevel * direct;
    float corner = max(1.0 - 4.5 * (isTop ? wallY - point.y : point.z), 0.0), hollow = 1.0 - 0.3 * corner * corner;
    vec3 color = mix(wall * (onFront * hollow), top * (onTop * hollow), covered(-zWall, scale));
    float ofCupboard = covered(min(aside * tWall - cupboardX, zCupboard - cupboardZ), scale);
    color = mix(color, mix(wood * onSide, doors * onFront, covered(aside * tFront - cupboardX, scale)), ofCupboard);
    color = mix(color, drawers * onFront, covered(-zDrawers, scale));

    bool isSide = !isDrawers && !isTop && isCupboard && tSide > tFront;
    vec3 normal = isSide ? vec3(-sign(d.x), 0.0, 0.0) : isTop && !isDrawers ? vec3(0.0, 0.0, 1.0) : vec3(0.0, -1.0, 0.0);
    int ofWall = tiled > 0.5 ? tilesPart : wallPart, ofTop = hob > 0.5 ? hobPart : sink > 0.5 ? sinkPart : counterPart;
    int part = isDrawers ? cupboardPart : isTop ? ofTop : isCupboard ? cupboardPart : ofWall;
    return Surface(color, t * sqrt(dot(d, d)), inEyeSpace(normal), 0, part);
}

// Robot and object, which nothing of the room hides; the colour is a reflected intensity. `isNear` says whether they may be in the pixel.
Surface robotAt(vec3 d, out bool isNear)
{
    Ray ray;
    ray.d = vec3(armX * d.x + armY * d.y, armX * d.y - armY * d.x, d.z);
    ray.dd = dot(d, d);
    ray.perDd = 1.0 / ray.dd;
    ray.inverse = 1.0 / (ray.d + vec3(equal(ray.d, vec3(0.0))) * 1e-9);
    ray.margin = 0.9 / imageSize.y;
    vec3 base = vec3(armY * (baseY - eyeY), armX * (baseY - eyeY), -eyeHeight);
    vec3 shoulder = base + vec3(0.0, 0.0, shoulderZ), elbow = base + vec3(elbowU, 0.0, elbowZ), wrist = base + vec3(reach, 0.0, wristZ);
    vec3 bar = base + vec3(reach, 0.0, barZ);

    Nearest hit = Nearest(far, vec3(0.0), 0, false);
    hitTube(hit, ray, base, vec2(0.0, 1.0), shoulderZ, pedestalRadius, jointPart);
    hitBall(hit, ray, shoulder, shoulderRadius, jointPart);
    hitTube(hit, ray, shoulder, vec2(upperU, upperZ), upperLength, upperRadius, linkPart);
    hitBall(hit, ray, elbow, elbowRadius, jointPart);
    hitTube(hit, ray, elbow, vec2(foreU, foreZ), foreLength, foreRadius, linkPart);
    hitBall(hit, ray, wrist, wristRadius, jointPart);
    hitTube(hit, ray, bar, vec2(0.0, 1.0), wristZ - barZ, handRadius, linkPart);
    hit.normal = hit.t * ray.d - vec3(hit.normal.x, base.y, hit.normal.z);
    hitGripper(hit, ray, bar);
    hitObject(hit, ray, base + vec3(reach, 0.0, objectZ));
    isNear = hit.isNear;

    vec3 n = hit.normal * inversesqrt(max(dot(hit.normal, hit.normal), 1e-12));
    vec3 normal = vec3(armX * n.x - armY * n.y, armY * n.x + armX * n.y, n.z);
    vec3 light = vec3(lightSin * lightLevel, -lightCos * lightLevel, lightUp);
    float shine = max(dot(normal, vec3(halfwayX, halfwayY, halfwayZ)), 0.0);
    shine *= shine;
    shine *= shine;
    shine *= shine;
    shine *= shine;
    shine *= shine;
    vec3 robot = hit.part == linkPart ? linkColor : hit.part == jointPart ? jointColor : gripperColor;
    vec3 reflectance = hit.part == objectPart ? vec3(objectRed, objectGreen, objectBlue) : robot;
    vec3 color = reflectance * (ambient + 0.12 * normal.z + sun * max(dot(normal, light), 0.0)) + 0.22 * sun * shine;
    return Surface(color, hit.t * sqrt(ray.dd), inEyeSpace(normal), hit.part == objectPart ? 1 : 2, hit.part);
}

Surface shade(vec2 position)
{
    Surface room = roomAt(rayAt(position)), centre = room;
    vec3 sum = vec3(0.0);
    vec2 around = vec2(0.0);
    float count = 0.0;
    bool isEdge = false;

    // One turn where robot and object are far, else five. The test stands at the end: drivers on processors run a loop's body once more
    // when it stands at the beginning. The square root turns intensities to display values.
    for (;;)
    {
        bool isNear;
        Surface robot = robotAt(rayAt(position + around), isNear);
        sum += sqrt(min(robot.part == 0 ? room.color : robot.color, 1.0));
        if (count < 0.5)
        {
            isEdge = isNear;
            if (robot.part != 0)
            {
                centre = robot;
            }
        }

        around = count < 0.5 ? vec2(0.375, 0.125) : vec2(-around.y, around.x);
        count += 1.0;
        if (!isEdge || count > 4.5)
        {
            break;
        }
    }

    centre.color = isEdge ? sum * 0.2 : sum;
    return centre;
}
