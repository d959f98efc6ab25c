#version 330 core
#include "rooms/capsule.glsl"
#include "rooms/ground.glsl"
#include "rooms/fast.glsl"
