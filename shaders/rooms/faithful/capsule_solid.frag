#version 330 core
#include "rooms/capsule.glsl"
#include "rooms/solid.glsl"
#include "rooms/faithful.glsl"
