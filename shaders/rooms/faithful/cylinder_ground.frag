#version 330 core
#include "rooms/cylinder.glsl"
#include "rooms/ground.glsl"
#include "rooms/faithful.glsl"
