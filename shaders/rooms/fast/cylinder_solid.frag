#version 330 core
#include "rooms/cylinder.glsl"
#include "rooms/solid.glsl"
#include "rooms/fast.glsl"
