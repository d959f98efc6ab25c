#ifndef ROOM_GLSL
#define ROOM_GLSL

// Camera, room and lamp, as in src/Render/Rooms/RoomGeometry.cs: unit length is the radius of the camera's orbit, z up, y towards the
// back wall, x to the right. Four rays are computed at a time, one in each component of a vec4; t counts lengths of a ray, which is 1 along
// the optical axis.

const float CameraHeight = 0.3085;
const float WallHeight = 0.858;
const float Ambient = 0.356;
const vec3 Sky = vec3(153.0, 226.0, 249.0);

// The image has WIDTH x HEIGHT pixels, which whoever composes the shader defines. Its smaller side shows what a side of 64 x 64 does.
const vec2 Centre = 0.5 * vec2(WIDTH, HEIGHT);
const float Magnification = min(float(WIDTH), float(HEIGHT)) / 64.0;

// The camera looks upwards by 0.005 rad; its focal length is in pixels.
const float PitchSin = 0.0049999792;
const float PitchCos = 0.9999875;
const float FocalLength = 66.35 * Magnification;

// The lamp: its place over the floor; its axis along y and z.
const float LampHeight = 3.15;
const vec2 LampAxis = vec2(0.0289878, -0.9995798);
const float LampStrength = 0.967;
const float LampToBack = 1.49 - 0.107;

// One image. Planes: constant, per column and per row of the image the inverse of the t at which a ray meets back wall and side wall;
// then the planes' distances from the camera, the side wall's negative where it is the left one.
flat in vec4 backPlane;
flat in vec4 sidePlane;
flat in vec4 fromLamp;       // x and y of the camera from the lamp; place in the pattern on the side wall, in its steps: at the lamp's y, per y
flat in vec4 walls;          // ambient light and headlight on back and side wall; the lamp's distance from the side wall; the image's first row in the target
flat in vec4 floorColour;    // 0..255; 1
flat in vec4 wallColour;     // 0..255

// 1 / t where rays meet each surface, beyond it or before; negative behind the camera.
struct Rays
{
    vec4 toBack;
    vec4 toSide;
    vec4 toFloor;
};

// The middle of the pixel in the image, but for rounding.
noperspective in vec2 place;

// The pixel in whole numbers. Drivers on processors take long for gl_FragCoord.
vec2 wholePixel()
{
    return floor(place);
}

// column, row: places in the image in pixels.
Rays raysThrough(vec4 column, vec4 row)
{
    const float perRow = PitchCos / (FocalLength * CameraHeight);
    return Rays(
        backPlane.y * column + (backPlane.z * row + backPlane.x),
        sidePlane.y * column + (sidePlane.z * row + sidePlane.x),
        perRow * row + (-Centre.y * perRow - PitchSin / CameraHeight));
}

// What is the same for all surfaces near the points where four rays meet the room: the beam of the lamp over the distance to it, so that
// times the way to the lamp along a surface's normal it is the lamp's light on it; and the reflectance of the pattern.
struct Light
{
    vec4 lamp;
    vec4 pattern;
};

// (q² / r²)^5: the spot lamp's beam, q along its axis and r the distance.
vec4 beam(vec4 along, vec4 inverseSquare)
{
    vec4 s = along * along * inverseSquare;
    vec4 s2 = s * s;
    return s2 * s2 * s;
}

// x, y, z from the lamp.
vec4 lampAt(vec4 x, vec4 y, vec4 z)
{
    vec4 inverse = 1.0 / (x * x + y * y + z * z);
    return LampStrength * beam(y * LampAxis.x + z * LampAxis.y, inverse) * sqrt(inverse);
}

#endif
