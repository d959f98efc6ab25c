#version 330 core
#include "rooms/cube.glsl"
#include "rooms/solid.glsl"
#include "rooms/fast.glsl"
