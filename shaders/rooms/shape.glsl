#ifndef SHAPE_GLSL
#define SHAPE_GLSL

#include "rooms/background.glsl"

// What the shapes of the solid have in common. A shape's file defines solidHit and isShaded.

// The same rays in the camera's turned frame: along the horizontal direction to the solid's axis, to the right, up.
struct Directions
{
    vec4 forward;
    vec4 right;
    vec4 up;
};

Directions directions(vec4 column, vec4 row)
{
    vec4 down = row * (1.0 / FocalLength) - Centre.y / FocalLength;
    return Directions(PitchCos + down * PitchSin, column * (1.0 / FocalLength) - Centre.x / FocalLength, PitchSin - down * PitchCos);
}

const float Headlight = 0.592;
const float Gloss = 255.0 * 0.14;
const float LeastIncidence = 0.03;

flat in vec4 solidColour;
flat in vec4 lampFrame;   // in the camera's turned frame: the lamp's place from the camera along forward and right; its axis along the same
flat in vec4 solid[7];    // measures of the shape, see its file

// What four rays show of the solid.
struct Hit
{
    bvec4 isHit;
    vec4 light;    // factor on the solid's colour
    vec4 white;    // added to it, 0..255
};

// Lamp on a point of the solid, given as the way from the camera in its turned frame; towards is the normal's part of the way to the lamp.
void addLamp(vec4 forward, vec4 right, vec4 up, vec4 towards, inout Hit hit)
{
    vec4 toForward = lampFrame.x - forward, toRight = lampFrame.y - right, toUp = (LampHeight - CameraHeight) - up;
    vec4 inverse = 1.0 / (toForward * toForward + toRight * toRight + toUp * toUp);
    vec4 incidence = towards * sqrt(inverse);
    vec4 spot = mix(vec4(0.0), beam(toForward * lampFrame.z + toRight * lampFrame.w + toUp * LampAxis.y, inverse), greaterThan(incidence, vec4(LeastIncidence)));
    hit.light += LampStrength * spot * incidence;
    hit.white = Gloss * spot;
}

// The cylinder around the axis, endless: where rays enter it.
void mantle(Directions rays, float squaredRadius, out bvec4 isHit, out vec4 t)
{
    vec4 a = rays.forward * rays.forward + rays.right * rays.right;
    vec4 discriminant = rays.forward * rays.forward - a * (1.0 - squaredRadius);
    isHit = greaterThan(discriminant, vec4(0.0));
    t = (rays.forward - sqrt(max(discriminant, 0.0))) / a;
}

// A point of the floor as the shadows of round solids see it: from the solid's axis.
struct FloorPoint
{
    vec4 forward;
    vec4 right;
    vec4 square;    // of its distance from the axis
    vec4 dot;       // with the lamp's foot
};

FloorPoint floorPoint(Directions rays, vec4 t)
{
    FloorPoint p;
    p.forward = t * rays.forward - 1.0;
    p.right = t * rays.right;
    p.square = p.forward * p.forward + p.right * p.right;
    p.dot = p.forward * (lampFrame.x - 1.0) + p.right * lampFrame.y;
    return p;
}

const float LampSquare = 0.63 * 0.63 + 0.107 * 0.107;

// Whether a sphere on the axis is between the point and the lamp.
bvec4 isBehindSphere(FloorPoint p, float height, float squaredRadius)
{
    vec4 along = p.square - p.dot + LampHeight * height;
    vec4 way = p.square - 2.0 * p.dot + (LampSquare + LampHeight * LampHeight);
    return greaterThan(along * along, way * (p.square + height * height - squaredRadius));
}

// Where rays meet the floor. No floor in view is as far as 5 from the camera.
vec4 floorT(Rays rays)
{
    return 1.0 / max(rays.toFloor, 0.2);
}

// Defined per shape: what rays show of the solid, and whether it shades the floor where they meet it at t.
Hit solidHit(Rays planes, Directions rays);
bvec4 isShaded(Rays planes, Directions rays, vec4 t);

vec4 litFloor(Rays planes, Directions rays)
{
    return mix(vec4(1.0), vec4(0.0), isShaded(planes, rays, floorT(planes)));
}

#endif
