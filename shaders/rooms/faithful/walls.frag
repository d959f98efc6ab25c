#version 330 core
#include "rooms/walls.glsl"
#include "rooms/faithful.glsl"
