#ifndef SOLIDS_GLSL
#define SOLIDS_GLSL
// Analytic intersections of a ray with convex solids. A ray is origin + t * direction, t > 0; direction need not be of length 1.
// Each function keeps the nearest hit: it changes `hit` only where its solid is hit at a smaller t. Solids are hit from outside only.
// Nothing branches on the solid's size or place: drivers on processors run both sides of a branch.

struct Hit
{
    float t;      // far where nothing was hit
    vec3 normal;  // outward, unit
    int part;     // what was hit
};

Hit noHit()
{
    return Hit(1e30, vec3(0.0), 0);
}

void keep(inout Hit hit, bool isHit, float t, vec3 normal, int part)
{
    if (isHit && t > 1e-4 && t < hit.t)
    {
        hit = Hit(t, normal, part);
    }
}

// The half space below z = height.
void hitFloor(inout Hit hit, vec3 origin, vec3 direction, float height, int part)
{
    keep(hit, direction.z < 0.0, (height - origin.z) / min(direction.z, -1e-9), vec3(0.0, 0.0, 1.0), part);
}

void hitSphere(inout Hit hit, vec3 origin, vec3 direction, vec3 centre, float radius, int part)
{
    vec3 offset = origin - centre;
    float a = dot(direction, direction), b = dot(offset, direction), c = dot(offset, offset) - radius * radius;
    float discriminant = b * b - a * c;
    float t = (-b - sqrt(max(discriminant, 0.0))) / a;
    keep(hit, discriminant > 0.0, t, (offset + t * direction) / radius, part);
}

// Semi-axes along x, y, z.
void hitEllipsoid(inout Hit hit, vec3 origin, vec3 direction, vec3 centre, vec3 semiAxes, int part)
{
    vec3 o = (origin - centre) / semiAxes, d = direction / semiAxes;
    float a = dot(d, d), b = dot(o, d), c = dot(o, o) - 1.0;
    float discriminant = b * b - a * c;
    float t = (-b - sqrt(max(discriminant, 0.0))) / a;
    keep(hit, discriminant > 0.0, t, normalize((o + t * d) / semiAxes), part);
}

// Sides parallel to the axes.
void hitBox(inout Hit hit, vec3 origin, vec3 direction, vec3 centre, vec3 halfSides, int part)
{
    vec3 inverse = 1.0 / (direction + vec3(equal(direction, vec3(0.0))) * 1e-9);
    vec3 middle = (centre - origin) * inverse, extent = abs(inverse) * halfSides;
    vec3 enter = middle - extent, leave = middle + extent;
    float t = max(max(enter.x, enter.y), enter.z);
    vec3 face = step(vec3(t), enter);
    face = face.x > 0.5 ? vec3(1.0, 0.0, 0.0) : face.y > 0.5 ? vec3(0.0, 1.0, 0.0) : vec3(0.0, 0.0, 1.0);
    keep(hit, t < min(min(leave.x, leave.y), leave.z), t, -sign(direction) * face, part);
}

// A solid of revolution about an axis whose radius grows linearly: cylinder, cone or frustum, with both caps.
// `axis` is the vector from the middle of the bottom to the middle of the top.
void hitFrustum(inout Hit hit, vec3 origin, vec3 direction, vec3 bottom, vec3 axis, float bottomRadius, float topRadius, int part)
{
    float height = length(axis);
    vec3 unit = axis / height;
    vec3 offset = origin - bottom;
    float slope = (topRadius - bottomRadius) / height;
    float oz = dot(offset, unit), dz = dot(direction, unit);
    vec3 os = offset - oz * unit, ds = direction - dz * unit;

    // |os + t ds| = r + slope (oz + t dz)
    float ro = bottomRadius + slope * oz, rd = slope * dz;
    float a = dot(ds, ds) - rd * rd, b = dot(os, ds) - ro * rd, c = dot(os, os) - ro * ro;
    float discriminant = b * b - a * c;
    float root = sqrt(max(discriminant, 0.0));
    a = abs(a) < 1e-9 ? 1e-9 : a;
    float first = (-b - root) / a, second = (-b + root) / a;
    float near = min(first, second), other = max(first, second);
    float nearHeight = oz + near * dz, otherHeight = oz + other * dz;
    bool nearFits = nearHeight >= 0.0 && nearHeight <= height && ro + near * rd >= 0.0 && near > 1e-4;
    float t = nearFits ? near : other;
    float h = nearFits ? nearHeight : otherHeight;
    vec3 side = os + t * ds;
    vec3 normal = normalize(normalize(side + vec3(1e-12)) - slope * unit);
    keep(hit, discriminant > 0.0 && h >= 0.0 && h <= height && ro + t * rd >= 0.0 && dot(normal, direction) < 0.0, t, normal, part);

    float capHeight = dz < 0.0 ? height : 0.0, capRadius = dz < 0.0 ? topRadius : bottomRadius;
    float tc = (capHeight - oz) / (abs(dz) < 1e-9 ? 1e-9 : dz);
    vec3 onCap = os + tc * ds;
    keep(hit, dot(onCap, onCap) <= capRadius * capRadius, tc, -sign(dz) * unit, part);
}

// All points within `radius` of the segment.
void hitCapsule(inout Hit hit, vec3 origin, vec3 direction, vec3 start, vec3 end, float radius, int part)
{
    vec3 axis = end - start, offset = origin - start;
    float aa = dot(axis, axis), ad = dot(axis, direction), ao = dot(axis, offset);
    float a = dot(direction, direction) * aa - ad * ad;
    float b = dot(offset, direction) * aa - ao * ad;
    float c = (dot(offset, offset) - radius * radius) * aa - ao * ao;
    float discriminant = b * b - a * c;
    float t = (-b - sqrt(max(discriminant, 0.0))) / max(a, 1e-9);
    float along = ao + t * ad;
    keep(hit, discriminant > 0.0 && along > 0.0 && along < aa, t, (offset + t * direction - axis * (along / aa)) / radius, part);
    hitSphere(hit, origin, direction, start, radius, part);
    hitSphere(hit, origin, direction, end, radius, part);
}

// A convex prism with `sides` faces about an axis, its first face towards `reference` (a unit vector across the axis).
// `inradius` is the distance from the axis to each face.
void hitPrism(
    inout Hit hit, vec3 origin, vec3 direction, vec3 bottom, vec3 axis, vec3 reference, float inradius, int sides, int part)
{
    float height = length(axis);
    vec3 unit = axis / height, across = cross(unit, reference), offset = origin - bottom;
    float enter = -1e30, leave = 1e30;
    vec3 normal = vec3(0.0);
    for (int i = 0; i < sides + 2; i++)
    {
        float angle = 6.28318530718 * float(i) / float(sides);
        vec3 face = i < sides ? cos(angle) * reference + sin(angle) * across : i == sides ? unit : -unit;
        float distance = (i < sides ? inradius : i == sides ? height : 0.0) - dot(offset, face);
        float speed = dot(direction, face);
        float t = distance / (abs(speed) < 1e-9 ? 1e-9 : speed);
        bool isEntering = speed < 0.0 && t > enter;
        normal = isEntering ? face : normal;
        enter = isEntering ? t : enter;
        leave = speed > 0.0 ? min(leave, t) : leave;
        leave = abs(speed) < 1e-9 && distance < 0.0 ? -1e30 : leave;
    }

    keep(hit, enter < leave, enter, normal, part);
}

// A pyramid with a square base; `reference` (unit, across the axis) points to the middle of a side of the base.
void hitPyramid(inout Hit hit, vec3 origin, vec3 direction, vec3 bottom, vec3 axis, vec3 reference, float halfSide, int part)
{
    float height = length(axis);
    vec3 unit = axis / height, across = cross(unit, reference), offset = origin - bottom;
    float enter = -1e30, leave = 1e30, scale = inversesqrt(height * height + halfSide * halfSide);
    vec3 normal = vec3(0.0);
    for (int i = 0; i < 5; i++)
    {
        vec3 outward = i == 0 ? reference : i == 1 ? across : i == 2 ? -reference : -across;
        vec3 face = i < 4 ? (height * outward + halfSide * unit) * scale : -unit;
        float distance = (i < 4 ? height * halfSide * scale : 0.0) - dot(offset, face);
        float speed = dot(direction, face);
        float t = distance / (abs(speed) < 1e-9 ? 1e-9 : speed);
        bool isEntering = speed < 0.0 && t > enter;
        normal = isEntering ? face : normal;
        enter = isEntering ? t : enter;
        leave = speed > 0.0 ? min(leave, t) : leave;
        leave = abs(speed) < 1e-9 && distance < 0.0 ? -1e30 : leave;
    }

    keep(hit, enter < leave, enter, normal, part);
}

// Convex polyhedra of many faces. Where all rays start at one eye, its distance from a face is the same for all of them: make the faces
// once, then cut each ray with them: wholeRay(), a cut for each face, hitConvex.
struct Face
{
    vec3 normal;      // outward, of any length; components written as 0.0 or 1.0 cost nothing
    float reciprocal; // 1 / (offset - dot(normal, origin))
    bool isSeen;      // the origin is outside: rays can only enter here, else only leave
};

// The half space dot(normal, x) <= offset, seen from an origin.
Face faceFrom(vec3 origin, vec3 normal, float offset)
{
    float inside = offset - dot(normal, origin);
    return Face(normal, 1.0 / inside, inside < 0.0);
}

struct Segment
{
    float enter;  // 1 / t where the ray is inside all half spaces ...
    float leave;  // ... and where it no longer is; it hits where enter > leave
    vec3 normal;  // of the face at enter
};

Segment wholeRay()
{
    return Segment(1e30, 0.0, vec3(0.0));
}

void cut(inout Segment segment, vec3 direction, Face face)
{
    float at = dot(face.normal, direction) * face.reciprocal;
    bool isEntry = face.isSeen && at < segment.enter;
    segment.normal = isEntry ? face.normal : segment.normal;
    segment.enter = isEntry ? at : segment.enter;
    segment.leave = face.isSeen ? segment.leave : max(segment.leave, at);
}

// The hit's normal is as long as the face's.
void hitConvex(inout Hit hit, Segment segment, int part)
{
    keep(hit, segment.enter > segment.leave, 1.0 / segment.enter, segment.normal, part);
}

#endif
