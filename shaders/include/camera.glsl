#ifndef CAMERA_GLSL
#define CAMERA_GLSL
// A pinhole camera. World space is the scene's own, right-handed; eye space has x to the right, y up and z towards the eye.

struct Camera
{
    vec3 eye;       // world
    vec3 right;     // unit, world
    vec3 up;        // unit, world
    vec3 backward;  // unit, world, from what is looked at to the eye
    float focal;    // focal length in image heights
};

Camera lookAt(vec3 eye, vec3 target, vec3 up, float focal)
{
    vec3 backward = normalize(eye - target);
    vec3 right = normalize(cross(up, backward));
    return Camera(eye, right, cross(backward, right), backward, focal);
}

// Direction, not normalised: its part along the camera's axis is as long as the focal length.
vec3 rayThrough(Camera camera, vec2 position, vec2 size)
{
    vec2 offset = (position - 0.5 * size) / size.y;
    return camera.right * offset.x - camera.up * offset.y - camera.backward * camera.focal;
}

vec3 toEye(Camera camera, vec3 direction)
{
    return vec3(dot(direction, camera.right), dot(direction, camera.up), dot(direction, camera.backward));
}

#endif
