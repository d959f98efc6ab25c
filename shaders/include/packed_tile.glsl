#ifndef PACKED_TILE_GLSL
#define PACKED_TILE_GLSL

// A target of packed grey images: one RGBA texel holds four neighbouring pixels of a row, and an image lies at a multiple of its size in
// texels, its first row at the lowest y.

// Clip-space position of one corner (0..3, in the order of a triangle strip) of a rectangle in texels: left, top, right, bottom.
vec4 tileCorner(ivec4 rectangle, int corner, vec2 targetSize)
{
    vec2 texel = vec2((corner & 1) == 0 ? rectangle.x : rectangle.z, (corner & 2) == 0 ? rectangle.y : rectangle.w);
    return vec4(texel * (2.0 / targetSize) - 1.0, 0.0, 1.0);
}

// Four numbers 0..255 as the bytes of one texel.
vec4 bytes(ivec4 values)
{
    return vec4(values) * (1.0 / 255.0);
}

#endif
