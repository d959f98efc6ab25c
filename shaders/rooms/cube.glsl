// The cube. A ray at inverse distance k is inside a face's plane while k is on one side of a bound that is linear in the ray: faces
// turned to the camera bound k from above, the others from below. A bound is that of the wall or floor that is parallel to the face, times a
// factor.
// solid[0]: factors of the bounds; front and back on the back wall's, the far side on the side wall's, the bottom on the floor's.
// solid[1]: factor on the side wall's and constant of the near side's bound from above, and from below. One of the two binds, as the camera sees the side or not.
// solid[2]: the same of the top, on the floor's.
// solid[3]: light without lamp on front and near side; the way to the lamp along the normals of near side and top.
// solid[4]: bounds of the shadow from the lamp, least x and y, greatest x and y. solid[5], solid[6]: (x, y, 1) at its two slanting edges, positive inside.
#include "rooms/shape.glsl"

Hit solidHit(Rays planes, Directions rays)
{
    vec4 front = planes.toBack * solid[0].x;
    vec4 side = planes.toSide * solid[1].x + solid[1].y;
    vec4 top = planes.toFloor * solid[2].x + solid[2].y;
    vec4 nearest = min(front, min(side, top));
    vec4 least = max(
        max(planes.toBack * solid[0].y, planes.toSide * solid[0].z),
        max(planes.toSide * solid[1].z + solid[1].w, max(planes.toFloor * solid[2].z + solid[2].w, planes.toFloor * solid[0].w)));

    bvec4 isSide = equal(nearest, side), isTop = equal(nearest, top);
    vec4 t = 1.0 / max(nearest, 0.1);
    Hit hit;
    hit.isHit = lessThan(least, nearest);
    hit.light = mix(mix(vec4(solid[3].x), vec4(solid[3].y), isSide), vec4(Ambient), isTop);
    addLamp(
        t * rays.forward, t * rays.right, t * rays.up,
        mix(mix(vec4(-1.0), vec4(solid[3].z), isSide), vec4(solid[3].w), isTop),
        hit);
    return hit;
}

bvec4 isShaded(Rays planes, Directions rays, vec4 t)
{
    vec4 x = fromLamp.x + t * planes.toSide * sidePlane.w, y = fromLamp.y + t * planes.toBack * backPlane.w;
    vec4 inside = min(min(min(x - solid[4].x, y - solid[4].y), min(solid[4].z - x, solid[4].w - y)),
        min(x * solid[5].x + y * solid[5].y + solid[5].z, x * solid[6].x + y * solid[6].y + solid[6].z));
    return greaterThan(inside, vec4(0.0));
}
