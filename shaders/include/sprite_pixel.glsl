#ifndef SPRITE_PIXEL_GLSL
#define SPRITE_PIXEL_GLSL

// Where in its image a fragment is. TILE_WIDTH and TILE_HEIGHT are the image's size in texels, each of four neighbouring pixels of a row; the
// program defines them, so that the compiler knows the divisors; else they are those of 64 x 64 pixels. Where a width is no multiple of four, the last texels of rows hold pixels to
// the right of the image, which are dropped.

#ifndef TILE_WIDTH
#define TILE_WIDTH 16u
#define TILE_HEIGHT 64u
#endif

// The image pixel that the first of this fragment's four values belongs to; the others follow to the right.
// Whole numbers, and free of the image's place in the target: what lies where must not change a single pixel.
ivec2 firstPixel(vec2 fragCoord)
{
    uvec2 texel = uvec2(ivec2(fragCoord)) % uvec2(TILE_WIDTH, TILE_HEIGHT);
    return ivec2(int(texel.x) * 4, int(texel.y));
}

#endif
