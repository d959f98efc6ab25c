#version 330 core
// Grey of four pixels of a hand-written digit: how near they are to its strokes, which are line segments.
// In:  origin: the image's first texel of the target; ink.xyz: t = x + y * row - z * distance, distance in pixels;
//      points: a point each, x in the low and y in the high 16 bits, in 1/1024 pixel of the image; each is joined to the one before,
//      unless its sign is set. Out: four bytes 0..255, 255 t^2 (3 - 2t) with t limited to 0..1.
#include "include/packed_tile.glsl"

flat in ivec2 origin;
flat in vec3 ink;
flat in ivec4 points[9];

layout(location = 0) out vec4 texel;

// Squared distance of the four pixels from the strokes so far, and the point where these end.
struct Trace
{
    vec4 nearest;
    vec2 end;
};

void follow(inout Trace trace, int word, vec4 x, float y)
{
    vec2 point = vec2(word & 0xFFFF, (word >> 16) & 0x7FFF) * (1.0 / 1024.0);

    // A lifted pen leaves a segment of no length, which lies on the stroke that it begins.
    vec2 from = word < 0 ? point : trace.end;
    vec2 along = point - from;
    float perLength = 1.0 / max(dot(along, along), 1e-12);
    vec4 offX = x - from.x;
    float offY = y - from.y;
    vec4 part = clamp((along.x * perLength) * offX + (along.y * perLength) * offY, 0.0, 1.0);
    vec4 awayX = offX - part * along.x;
    vec4 awayY = offY - part * along.y;
    trace.nearest = min(trace.nearest, awayX * awayX + awayY * awayY);
    trace.end = point;
}

void main()
{
    ivec2 local = ivec2(gl_FragCoord.xy) - origin;
    vec4 x = vec4(4 * local.x) + vec4(0.5, 1.5, 2.5, 3.5);
    float y = float(local.y) + 0.5;
    Trace trace = Trace(vec4(1e6), vec2(0.0));
    for (int k = 0; k < 9; k++)
    {
        follow(trace, points[k].x, x, y);
        follow(trace, points[k].y, x, y);
        follow(trace, points[k].z, x, y);
        follow(trace, points[k].w, x, y);
    }

    vec4 t = clamp(ink.x + ink.y * float(local.y) - ink.z * sqrt(trace.nearest), 0.0, 1.0);
    texel = bytes(ivec4(255.0 * t * t * (3.0 - 2.0 * t) + 0.5));
}
