// One rectangle per image.
// In:  the image's place in the target in texels (left, top), the numbers of its record.
//      With BOUNDED, the record's first vector is the part of the image that is drawn: left, top, right, bottom, in widths and heights.
// Out: the same, constant over the image.

layout(location = 0) in ivec4 place;
layout(location = 1) in vec4 record[VECTORS];

uniform vec2 imageSize;
uniform vec2 targetSize;

flat out vec2 origin;
flat out vec4 parameters[VECTORS];

void main()
{
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
#ifdef BOUNDED
    vec2 first = clamp(floor(record[0].xy * imageSize), vec2(0.0), imageSize);
    vec2 last = clamp(ceil(record[0].zw * imageSize), first, imageSize);
    vec2 within = mix(first, last, corner);
#else
    vec2 within = corner * imageSize;
#endif
    gl_Position = vec4((vec2(place.xy) + within) * (2.0 / targetSize) - 1.0, 0.0, 1.0);
    origin = vec2(place.xy);
    parameters = record;
}
