#ifndef RECTANGLE_GLSL
#define RECTANGLE_GLSL

// Clip-space position of one corner (0..3, in the order of a triangle strip) of a rectangle in texels: left, top, right, bottom.
vec4 rectangleCorner(ivec4 rectangle, int corner, vec2 targetSize)
{
    vec2 texel = vec2((corner & 1) == 0 ? rectangle.x : rectangle.z, (corner & 2) == 0 ? rectangle.y : rectangle.w);
    return vec4(texel * (2.0 / targetSize) - 1.0, 0.0, 1.0);
}

#endif
