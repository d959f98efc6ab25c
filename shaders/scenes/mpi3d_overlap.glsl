#ifndef MPI3D_OVERLAP_GLSL
#define MPI3D_OVERLAP_GLSL
// Convex solids as what several regions have in common, in the frame of mpi3d_robot.glsl: each region cuts the stretch of the ray that is inside.

struct Overlap
{
    float enter;
    float leave;
    float rise;   // upward part of the unit normal where the ray enters
    vec3 normal;  // that normal, in the arm's frame
};

void cut(inout Overlap overlap, float enter, float leave, float rise, vec3 normal)
{
    if (enter > overlap.enter)
    {
        overlap.enter = enter;
        overlap.rise = rise;
        overlap.normal = normal;
    }

    overlap.leave = min(overlap.leave, leave);
}

// A half space that the ray enters or leaves at t.
void cutFace(inout Overlap overlap, bool isEntering, float t, float rise, vec3 normal)
{
    bool isLater = isEntering && t > overlap.enter;
    overlap.enter = isLater ? t : overlap.enter;
    overlap.rise = isLater ? rise : overlap.rise;
    overlap.normal = isLater ? normal : overlap.normal;
    overlap.leave = isEntering ? overlap.leave : min(overlap.leave, t);
}

// x² + y² + bend z² + lean z <= limit: a cylinder, a cone, a sphere about the z axis, or, with a large limit, everything.
// Of a cone the half is meant that narrows upwards (lean > 0) or downwards; the other one must be cut off by the ends.
// inverseLength is 1 / length of half the gradient, (x, y, bend z + lean / 2), on the surface at z = 0; from there it is linear in z.
void cutQuadric(inout Overlap overlap, vec3 o, vec3 d, vec3 up, float bend, float lean, float limit, float inverseLength)
{
    float a = dot(d.xy, d.xy) + bend * d.z * d.z;
    float b = dot(o.xy, d.xy) + (bend * o.z + 0.5 * lean) * d.z;
    float c = dot(o.xy, o.xy) + (bend * o.z + lean) * o.z - limit;
    float discriminant = b * b - a * c, root = sqrt(discriminant);
    bool isSteep = a < 0.0; // steeper than the side: outside between the roots, of which the second comes first
    float inverse = 1.0 / (isSteep ? min(a, -1e-9) : max(a, 1e-9));
    float first = (-b - root) * inverse, second = (-b + root) * inverse;
    bool isTowardsApex = lean * d.z > 0.0;
    float enter = isSteep && isTowardsApex ? -1e30 : first;
    float leave = isSteep && !isTowardsApex ? 1e30 : second;
    vec3 p = o + enter * d;
    vec3 normal = vec3(p.xy, bend * p.z + 0.5 * lean) * (inverseLength / max(1.0 - 0.5 * lean / limit * p.z, 1e-6));
    cut(overlap, enter, discriminant > 0.0 ? leave : -1e30, dot(normal, up), normal);
}

// |z| <= halfHeight.
void cutEnds(inout Overlap overlap, vec3 o, vec3 d, vec3 up, float halfHeight)
{
    float inverse = 1.0 / (abs(d.z) < 1e-9 ? 1e-9 : d.z);
    float middle = -o.z * inverse, extent = halfHeight * abs(inverse), side = d.z > 0.0 ? -1.0 : 1.0;
    cut(overlap, middle - extent, middle + extent, side * up.z, vec3(0.0, 0.0, side));
}

// |u . p| <= width.
void cutSlab(inout Overlap overlap, vec3 o, vec3 d, vec3 up, vec2 u, float width)
{
    float speed = dot(d.xy, u), inverse = 1.0 / (abs(speed) < 1e-9 ? 1e-9 : speed);
    float middle = -dot(o.xy, u) * inverse, extent = width * abs(inverse);
    vec3 normal = vec3(speed > 0.0 ? -u : u, 0.0);
    cut(overlap, middle - extent, middle + extent, dot(normal, up), normal);
}

// |u . (x, y)| + taper z <= width, two faces; share is 1 / length of (u, taper).
void cutFaces(inout Overlap overlap, vec3 o, vec3 d, vec3 up, vec2 u, float taper, float width, float share)
{
    float across = dot(d.xy, u), along = taper * d.z, distance = width - taper * o.z, offset = dot(o.xy, u);
    float speed = along + across, otherSpeed = along - across, product = speed * otherSpeed;
    float inverse = 1.0 / (abs(product) < 1e-18 ? 1e-18 : product); // one division for both
    float rise = share * dot(up.xy, u), lift = share * taper * up.z;
    cutFace(overlap, speed < 0.0, (distance - offset) * otherSpeed * inverse, lift + rise, share * vec3(u, taper));
    cutFace(overlap, otherSpeed < 0.0, (distance + offset) * speed * inverse, lift - rise, share * vec3(-u, taper));
}

#endif
