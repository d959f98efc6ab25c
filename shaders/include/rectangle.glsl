#ifndef RECTANGLE_GLSL
#define RECTANGLE_GLSL

// One corner (0..3, in the order of a triangle strip) of a rectangle in texels: left, top, right, bottom.
vec2 rectangleTexel(ivec4 rectangle, int corner)
{
    return vec2((corner & 1) == 0 ? rectangle.x : rectangle.z, (corner & 2) == 0 ? rectangle.y : rectangle.w);
}

// Its clip-space position.
vec4 rectangleCorner(ivec4 rectangle, int corner, vec2 targetSize)
{
    return vec4(rectangleTexel(rectangle, corner) * (2.0 / targetSize) - 1.0, 0.0, 1.0);
}

#endif
