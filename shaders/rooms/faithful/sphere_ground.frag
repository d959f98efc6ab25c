#version 330 core
#include "rooms/sphere.glsl"
#include "rooms/ground.glsl"
#include "rooms/faithful.glsl"
