#version 330 core
#include "rooms/sphere.glsl"
#include "rooms/solid.glsl"
#include "rooms/fast.glsl"
