#version 330 core
#include "rooms/cube.glsl"
#include "rooms/ground.glsl"
#include "rooms/fast.glsl"
