#ifndef SCENE_GLSL
#define SCENE_GLSL
// The contract of scenes. A scene file defines
//
//     Surface shade(vec2 position)
//
// where position is a place in the image in pixels, (0, 0) the upper left corner, x to the right and y down, and the image has
// imageSize pixels. Its parameters are global floats, constant over the image. It must not use anything else that depends on the
// fragment: no derivatives, no gl_FragCoord, so that what lies where in a batch cannot change a pixel.

struct Surface
{
    vec3 color;    // display values, 0 to 1
    float depth;   // distance from the eye, in units of the scene; infinity (far) where nothing is hit
    vec3 normal;   // unit normal of the visible surface in eye space: x to the right, y up, z towards the eye; 0 where nothing is hit
    int instance;  // 0 background, 1, 2, ... the objects that labels speak of
    int part;      // 0 background, else a number that the scene's page explains
};

const float far = 1e30;

uniform vec2 imageSize;

flat in vec2 origin;
flat in vec4 parameters[VECTORS];

#ifndef LABELS
layout(location = 0) out vec4 color;
#else
layout(location = 0) out vec4 partTexel;
layout(location = 1) out vec4 normalAndInstance;
layout(location = 2) out vec4 depthBits;
#endif

#endif
