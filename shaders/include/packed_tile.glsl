#ifndef PACKED_TILE_GLSL
#define PACKED_TILE_GLSL

// A target of packed grey images: one RGBA texel holds four neighbouring pixels of a row, an image is 16 x 64 texels and lies
// at a multiple of that size, its first row at the lowest y.

const int TileWidth = 16;
const int TileHeight = 64;

// The image pixel that the first of this fragment's four values belongs to; the others follow to the right.
// Whole numbers, and free of the image's place in the target: what lies where must not change a single pixel.
ivec2 firstPixel(vec2 fragCoord)
{
    ivec2 texel = ivec2(fragCoord);
    return ivec2((texel.x & (TileWidth - 1)) * 4, texel.y & (TileHeight - 1));
}

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
