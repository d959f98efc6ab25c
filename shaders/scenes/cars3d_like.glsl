// A car in front of white: body and cabin are convex polyhedra, everything else on them is colour by position.
// World: x towards the car's front, y to its left, z up, the origin in the middle of its bounding box; the whole car is about 1 long.
// A face is a slope and an offset: x + slope z <= offset (nose, windscreen), -x + slope z <= offset (tail, rear window),
// slope x + z <= offset (hood, belt, roof), |y| + slope z <= offset (flanks, cabin sides), ±x + slope |y| <= offset (corners).
// The front is at x = front in the level of the bumper, below which faces recede by underSlope; corners begin at 0.45 of the half width.
// left, top, right and bottom are a rectangle of the image that holds the car; only the vertex shader needs them.
// Places on the car are x; levels are z. Colours are packed (see unpack), style is a bit field (see prepareStyle).
// The second colour shows where |bandX x + bandV v + band| < 1; v is |y| for stripes along the car, else z.
// Parts: 1 paint, 2 glass, 3 tyre, 4 rim, 5 lamp, 6 trim (bumper, grille, plate, gaps), 7 attachment, 8 mirror. All are instance 1.
#include "include/camera.glsl"
#include "include/solids.glsl"

const float eyeDistance = 3.2, focalLength = 3.0, underSlope = 0.5;
const int bodySolid = 1, cabinSolid = 2, wheelSolid = 3, boxSolid = 4, mirrorSolid = 5;

// Half the width of a drawn line, and of the post between two panes.
const float line = 0.0045, post = 0.009;

// How far wheels and mirrors stand out of the body, from its middle plane.
const float wheelReach = 0.0035, mirrorReach = 0.034;

// Where the second colour may show; 0 everywhere.
const int cabinOnly = 1, stripesOnly = 2, flankOnly = 3, badgeOnly = 4;

Camera camera;
vec2 perLamp;
vec3 lamplight;
Face underBody, hoodFace, beltFace, noseFace, underNoseFace, tailFace, underTailFace;
Face flankFaces[2], frontCorners[2], rearCorners[2];
Face roofFrontFace, roofRearFace, windscreenFace, rearFace, cabinFoot, cabinSides[2];
float front, back, halfWidth, track, perFlank, perWheel, doorFront, mirrorPlace, mirrorLevel, lampMiddle;
vec2 trim;  // share of the paint, grey
bool hasBed, hasRoundLamps;
int spokes, bandPlace;

// red + 256 green + 65536 blue, each 0 to 255.
vec3 unpack(float color)
{
    int bits = int(color);
    return vec3(bits & 255, (bits >> 8) & 255, bits >> 16) / 255.0;
}

void preparePair(out Face faces[2], vec3 normal, float offset)
{
    faces[0] = faceFrom(camera.eye, normal, offset);
    faces[1] = faceFrom(camera.eye, vec3(normal.x, -normal.y, normal.z), offset);
}

void prepareFaces(vec3 eye)
{
    underBody = faceFrom(eye, vec3(0.0, 0.0, -1.0), 0.45 * wheelRadius - axleHeight);
    hoodFace = faceFrom(eye, vec3(hoodSlope, 0.0, 1.0), hood);
    beltFace = faceFrom(eye, vec3(beltSlope, 0.0, 1.0), belt);
    noseFace = faceFrom(eye, vec3(1.0, 0.0, noseSlope), nose);
    underNoseFace = faceFrom(eye, vec3(1.0, 0.0, -underSlope), front - underSlope * bumper);
    tailFace = faceFrom(eye, vec3(-1.0, 0.0, tailSlope), tail);
    underTailFace = faceFrom(eye, vec3(-1.0, 0.0, -underSlope), back - underSlope * bumper);
    preparePair(flankFaces, vec3(0.0, 1.0, flankSlope), flank);
    preparePair(frontCorners, vec3(1.0, frontCornerSlope, 0.0), front + 0.45 * halfWidth * frontCornerSlope);
    preparePair(rearCorners, vec3(-1.0, rearCornerSlope, 0.0), back + 0.45 * halfWidth * rearCornerSlope);

    roofFrontFace = faceFrom(eye, vec3(roofFrontSlope, 0.0, 1.0), roofFront);
    roofRearFace = faceFrom(eye, vec3(roofRearSlope, 0.0, 1.0), roofRear);
    windscreenFace = faceFrom(eye, vec3(1.0, 0.0, windscreenSlope), windscreen);
    rearFace = faceFrom(eye, vec3(-1.0, 0.0, rearSlope), rear);
    cabinFoot = faceFrom(eye, vec3(-beltSlope, 0.0, -1.0), 0.004 - belt);
    preparePair(cabinSides, vec3(0.0, 1.0, sideSlope), side);
}

// Bits of style: 0-2 place of the second colour, 3-4 bumpers (0 painted, 1 black, 2 chrome), 5 open bed behind the cabin, 6 round lamps,
// 7-9 spokes (0 a disc).
void prepareStyle()
{
    int bits = int(style), bumpers = (bits >> 3) & 3;
    bandPlace = bits & 7;
    hasBed = (bits & 32) != 0;
    hasRoundLamps = (bits & 64) != 0;
    spokes = bits >> 7;
    trim = bumpers == 0 ? vec2(0.85, 0.0) : vec2(0.0, bumpers == 1 ? 0.13 : 0.72);
}

// What does not depend on the ray.
void prepare()
{
    float cosElevation = sqrt(1.0 - sinElevation * sinElevation);
    vec3 backward = vec3(cosElevation * cosAzimuth, cosElevation * sinAzimuth, sinElevation);
    vec3 up = vec3(-sinElevation * cosAzimuth, -sinElevation * sinAzimuth, cosElevation);
    camera = Camera(eyeDistance * backward, vec3(-sinAzimuth, cosAzimuth, 0.0), up, backward, focalLength);
    lamplight = 0.8 * backward + 0.6 * up;
    front = nose - noseSlope * bumper;
    back = tail - tailSlope * bumper;
    halfWidth = flank - flankSlope * axleHeight;
    track = halfWidth + wheelReach;
    prepareFaces(camera.eye);
    prepareStyle();
    doorFront = frontAxle - 1.4 * wheelRadius;
    mirrorPlace = (windscreen - windscreenSlope * belt) / (1.0 - windscreenSlope * beltSlope) - 0.05;
    mirrorLevel = belt - beltSlope * mirrorPlace + 0.028;
    lampMiddle = 0.92 * flank - lampWidth;
    perLamp = 1.0 / vec2(lampWidth, lampHeight);
    perFlank = 1.0 / flank;
    perWheel = 1.0 / wheelRadius;
}

void hitBody(inout Hit hit, vec3 d)
{
    Segment body = wholeRay();
    cut(body, d, underBody);
    cut(body, d, hoodFace);
    cut(body, d, beltFace);
    cut(body, d, noseFace);
    cut(body, d, underNoseFace);
    cut(body, d, tailFace);
    cut(body, d, underTailFace);
    cut(body, d, flankFaces[0]);
    cut(body, d, flankFaces[1]);
    cut(body, d, frontCorners[0]);
    cut(body, d, frontCorners[1]);
    cut(body, d, rearCorners[0]);
    cut(body, d, rearCorners[1]);
    hitConvex(hit, body, bodySolid);
}

void hitCabin(inout Hit hit, vec3 d)
{
    Segment cabin = wholeRay();
    cut(cabin, d, roofFrontFace);
    cut(cabin, d, roofRearFace);
    cut(cabin, d, windscreenFace);
    cut(cabin, d, rearFace);
    cut(cabin, d, cabinFoot);
    cut(cabin, d, cabinSides[0]);
    cut(cabin, d, cabinSides[1]);
    hitConvex(hit, cabin, cabinSolid);
}

// The stretch of the ray, from x to y, on which a coordinate is within `extent` of the middle.
vec2 slab(float origin, float inverse, float middle, float extent)
{
    float centre = (middle - origin) * inverse, reach = abs(inverse) * extent;
    return vec2(centre - reach, centre + reach);
}

// A wheel is what a cylinder about its axle and a slab have in common.
void hitAxle(inout Hit hit, vec3 d, float a, float scale, float axle, vec2 left, vec2 right)
{
    vec2 offset = vec2(camera.eye.x - axle, camera.eye.z - axleHeight);
    float b = dot(offset, d.xz), c = dot(offset, offset) - wheelRadius * wheelRadius;
    float discriminant = b * b - a * c, root = sqrt(max(discriminant, 0.0));
    float enter = (-b - root) * scale, leave = (-b + root) * scale;
    float onLeft = max(enter, left.x), onRight = max(enter, right.x);
    bool isLeft = onLeft < min(leave, left.y), isRight = onRight < min(leave, right.y);
    float t = isLeft && (!isRight || onLeft < onRight) ? onLeft : onRight;
    vec3 normal = t > enter ? vec3(0.0, -d.y, 0.0) : vec3(offset.x + t * d.x, 0.0, offset.y + t * d.z);
    keep(hit, discriminant > 0.0 && (isLeft || isRight), t, normal, wheelSolid);
}

void hitWheels(inout Hit hit, vec3 d, float inverseY)
{
    float extent = 0.3 * wheelRadius, a = dot(d.xz, d.xz), scale = 1.0 / a;
    vec2 left = slab(camera.eye.y, inverseY, track - extent, extent), right = slab(camera.eye.y, inverseY, extent - track, extent);
    hitAxle(hit, d, a, scale, frontAxle, left, right);
    hitAxle(hit, d, a, scale, rearAxle, left, right);
}

// A box between two values of each coordinate; y may be the nearer of two.
void hitBlock(inout Hit hit, vec3 d, vec2 x, vec2 y, vec2 z, int solid)
{
    float t = max(max(x.x, y.x), z.x);
    vec3 normal = vec3(t == x.x ? -d.x : 0.0, t == y.x ? -d.y : 0.0, t == z.x ? -d.z : 0.0);
    keep(hit, t < min(min(x.y, y.y), z.y), t, normal, solid);
}

void hitAttachment(inout Hit hit, vec3 d, vec3 inverse)
{
    vec3 o = camera.eye;
    hitBlock(
        hit, d, slab(o.x, inverse.x, boxPlace, boxLength), slab(o.y, inverse.y, 0.0, boxWidth), slab(o.z, inverse.z, boxLevel, boxHeight), boxSolid);
}

void hitMirrors(inout Hit hit, vec3 d, vec3 inverse)
{
    vec3 o = camera.eye;
    vec2 x = slab(o.x, inverse.x, mirrorPlace, 0.012), z = slab(o.z, inverse.z, mirrorLevel, 0.014);
    vec2 left = slab(o.y, inverse.y, halfWidth + mirrorReach - 0.022, 0.022), right = slab(o.y, inverse.y, 0.022 - halfWidth - mirrorReach, 0.022);
    bool isLeft = max(left.x, max(x.x, z.x)) < min(left.y, min(x.y, z.y));
    hitBlock(hit, d, x, isLeft ? left : right, z, mirrorSolid);
}

// What is seen is share * material + grey.
struct Coat
{
    vec3 material;
    float share;
    float grey;
    int part;
};

void cover(inout Coat coat, bool isCovered, float share, float grey, int part)
{
    coat.share = isCovered ? share : coat.share;
    coat.grey = isCovered ? grey : coat.grey;
    coat.part = isCovered ? part : coat.part;
}

void replace(inout Coat coat, bool isReplaced, vec3 material, float share, float grey, int part)
{
    coat.material = isReplaced ? material : coat.material;
    cover(coat, isReplaced, share, grey, part);
}

void coatBody(inout Coat coat, bool isBody, vec3 p, float y, vec3 n, float fromAxle)
{
    float height = min(hood - hoodSlope * p.x, belt - beltSlope * p.x) - bumper, over = p.z - bumper;
    float u = y * perFlank, v = over / height;
    bool isFront = isBody && n.x > 0.4, isBack = isBody && n.x < -0.4, isEnd = isFront || isBack;
    bool isFlank = isBody && abs(n.y) > 0.6, isTop = isBody && n.z > 0.6;
    cover(coat, over < 0.0 && (isEnd || isFlank && trim.y == 0.13), trim.x, trim.y, 6);

    // Gaps around doors, hood and boot, door handles.
    float gap = min(min(abs(p.x - doorFront), abs(p.x - pillarB)), abs(p.x - pillarC));
    bool isHandle = abs(v - 0.8) < 0.05 && abs(p.x - pillarB - 0.04) < 0.02;
    bool isDoor = isFlank && over > 0.0 && p.x < frontAxle && p.x > rearAxle && (gap < line || isHandle);
    cover(coat, isBody && abs(over) < line || isDoor || isTop && abs(u - 0.82) < 0.02, 0.35, 0.0, 6);

    bool isArch = isFlank && fromAxle < 1.36;
    bool isBed = isTop && hasBed && u < 0.84 && p.x < pillarC - 0.02 && p.x + tail > 0.04;
    bool isGrille = abs(v - 0.55) < grilleHeight && u < grilleWidth, isIntake = abs(v + 0.45) < 0.2 && u < 0.6;
    cover(coat, isArch || isBed || isFront && (isGrille || isIntake), 0.0, isGrille && fract(v * 5.0) < 0.35 ? 0.5 : 0.09, 6);

    cover(coat, isEnd && u < 0.24 && abs(v - (isBack ? 0.35 : -0.2)) < 0.16, 0.0, 0.9, 6);
    vec2 lamp = abs(vec2(y - lampMiddle, over - 0.6 * height)) * perLamp;
    bool isLamp = isEnd && (hasRoundLamps ? dot(lamp, lamp) : max(lamp.x, lamp.y)) < 1.0;
    replace(coat, isLamp, vec3(0.7, 0.05, 0.04), isFront ? 0.0 : 1.0, isFront ? 0.95 : 0.0, 5);
}

void coatCabin(inout Coat coat, bool isCabin, vec3 p, float y, vec3 normal, float gloss)
{
    float toRoof = min(roofFront - roofFrontSlope * p.x, roofRear - roofRearSlope * p.x) - p.z;
    float overBelt = beltSlope * p.x + p.z - belt - glassBase;
    float toSide = side - sideSlope * p.z - y;
    float toWindscreen = windscreen - windscreenSlope * p.z - p.x;
    float toRear = rear - rearSlope * p.z + p.x;
    float toPost = min(abs(p.x - pillarB), abs(p.x - pillarC));

    // Faces are told apart by the component that was written as 1.
    bool isPane = normal.y != 0.0
        ? toRoof > 0.018 && toWindscreen > 0.022 && toRear > 0.03 && p.x > glazedTo && toPost > post
        : abs(normal.x) == 1.0 && toSide > 0.02 && toRoof > 0.014;
    cover(coat, isCabin && normal.y != 0.0 && overBelt < 0.0 && toPost < line, 0.35, 0.0, 6);
    replace(coat, isCabin && isPane && overBelt > 0.006, vec3(0.36, 0.39, 0.42), gloss, 0.13, 2);
}

void coatWheel(inout Coat coat, bool isWheel, bool isFace, vec2 spoke, float square)
{
    // The real part of spoke^k is below 0 between k spokes.
    vec2 second = vec2(spoke.x * spoke.x - spoke.y * spoke.y, 2.0 * spoke.x * spoke.y);
    vec2 third = vec2(second.x * spoke.x - second.y * spoke.y, second.x * spoke.y + second.y * spoke.x);
    float between = spokes == 4 ? second.x * second.x - second.y * second.y
        : spokes == 5 ? second.x * third.x - second.y * third.y
        : third.x * third.x - third.y * third.y;
    bool isRim = square < rim * rim;
    bool isHole = spokes > 0 && square > 0.04 && square < 0.7 * rim * rim && between < 0.0;
    cover(coat, isWheel && !(isFace && isRim), 0.0, isFace ? 0.2 : 0.13, 3);
    cover(coat, isWheel && isFace && isRim, isHole ? 0.3 : 1.0, 0.0, 4);
}

void coatBox(inout Coat coat, bool isBox, vec3 p, float y)
{
    vec3 margin = vec3(boxLength - abs(p.x - boxPlace), boxWidth - y, boxHeight - abs(p.z - boxLevel));
    float least = min(min(margin.x, margin.y), margin.z), most = max(max(margin.x, margin.y), margin.z);
    cover(coat, isBox, margin.x + margin.y + margin.z - least - most < line ? 0.5 : 1.0, 0.0, 7);
}

bool isSecond(vec3 p, float y, vec3 n, bool isCabin)
{
    float across = bandX * p.x + bandV * (bandPlace == stripesOnly ? y : p.z) + band;
    float upright = bandPlace == badgeOnly ? 13.0 * (p.z - belt - glassBase) : 0.0;
    bool isThere = bandPlace == 0
        || (bandPlace == cabinOnly ? isCabin : bandPlace == stripesOnly ? n.z > 0.3 || abs(n.x) > 0.5 : abs(n.y) > 0.6);
    return isThere && across * across + upright * upright < 1.0;
}

Surface see(vec2 position)
{
    vec3 d = rayThrough(camera, position, imageSize);
    d += vec3(equal(d, vec3(0.0))) * 1e-9;
    vec3 inverse = 1.0 / d;

    Hit hit = noHit();
    hitBody(hit, d);
    hitCabin(hit, d);
    hitWheels(hit, d, inverse.y);
    hitAttachment(hit, d, inverse);
    hitMirrors(hit, d, inverse);

    vec3 p = camera.eye + hit.t * d, n = hit.normal * inversesqrt(max(dot(hit.normal, hit.normal), 1e-12));
    float y = abs(p.y);
    bool isCabin = hit.part == cabinSolid, isWheel = hit.part == wheelSolid, isBox = hit.part == boxSolid;
    vec2 spoke = vec2(p.x - (p.x > 0.5 * (frontAxle + rearAxle) ? frontAxle : rearAxle), p.z - axleHeight) * perWheel;
    float fromAxle = dot(spoke, spoke), gloss = max(n.z + 1.4 * p.z, 0.0);

    Coat coat = Coat(unpack(isWheel ? rimColor : isBox ? boxColor : isSecond(p, y, n, isCabin) ? secondColor : bodyColor), 1.0, 0.0, 1);
    coatBody(coat, hit.part == bodySolid, p, y, n, fromAxle);
    coatCabin(coat, isCabin, p, y, hit.normal, gloss * gloss);
    coatWheel(coat, isWheel, abs(n.y) > 0.5, spoke, fromAxle);
    coatBox(coat, isBox, p, y);
    cover(coat, hit.part == mirrorSolid, 0.8, 0.0, 8);

    // Panels get lighter upwards, as if they bulged.
    float light = 0.65 + 0.3 * max(dot(n, lamplight), 0.0) + 0.06 * n.z - 0.06 * abs(n.y) + 0.4 * p.z;
    bool isHit = hit.part != 0;
    return Surface(
        isHit ? (coat.share * coat.material + coat.grey) * light : vec3(1.0),
        isHit ? hit.t * length(d) : far,
        isHit ? toEye(camera, n) : vec3(0.0),
        isHit ? 1 : 0,
        isHit ? coat.part : 0);
}

// The colour is the mean over four places of the pixel about its middle, everything else what is seen there.
Surface shade(vec2 position)
{
    prepare();
    vec3 sum = vec3(0.0);
    int i = 0;
    do
    {
        sum += clamp(see(position + vec2(float(i & 1), float(i >> 1)) * 0.5 - 0.25).color, 0.0, 1.0);
        i++;
    }
    while (i < 4);

    Surface middle = see(position);
    middle.color = 0.25 * sum;
    return middle;
}
