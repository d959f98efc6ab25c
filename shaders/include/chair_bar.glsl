#ifndef CHAIR_BAR_GLSL
#define CHAIR_BAR_GLSL
// A bar runs along an axis w with a rectangle or an ellipse for cross-section in u and v, whose middle may drift as w grows; its ends are
// planes of constant w. (u, v, w) is (x, y, z) for bars along z, (x, z, y) along y, (y, z, x) along x. A paired bar stands for itself and
// its mirror image in x; it is the view that is mirrored.
//
// Four numbers below 2^24 hold a bar (ChairBar.cs packs them): centre u and v; centre w and half length; half widths in u and v and the
// code 3 * (part - 1) + material; drift of u and v per unit of w. Signs: the first is negative if the bar is paired, the third if
// it runs along y, the fourth if along x.
//
// A ray is eye + t * (x * right - y * up - focal * backward). Along a plane, nearness 1 / t is linear in the image's x and y: a bar in
// perspective needs no division but those that find the linear forms, which all samples of a pixel share.

struct Bar
{
    vec3 centre;
    vec3 halves;
    vec2 drift;
    float material;
    int part;
    float lastSide;  // -1 if paired, else 1
    bool isAlongY;
    bool isAlongX;
};

struct View
{
    vec3 eye;
    vec3 right;
    vec3 up;
    vec3 backward;
    float focal;  // in image heights
    vec3 sky;  // upwards in the chair's space
    vec3 key;  // towards the second light
};

// Four places of an image.
struct Samples
{
    vec4 nearness;  // of the nearest surface so far; 0 where there is none
    vec4 grey;
};

// Nearness is lowest enter of the faces towards the eye where this is above the highest leave of the others. A form is
// (factor of x, factor of y, constant).
struct Box
{
    vec3 enterU, enterV, enterW, leaveU, leaveV, leaveW;
    vec3 greys;
};

struct Cylinder
{
    vec3 enterW, leaveW;
    vec3 speedU, speedV;  // in half widths
    vec2 place;           // of the eye from the axis, in half widths
    vec2 halves, drift;
    vec3 sky, key;
    float reflectance, capGrey;
};

Bar barOf(vec4 numbers)
{
    vec4 whole = abs(numbers), high = floor(whole / 4096.0), low = whole - 4096.0 * high;
    float halfU = floor(whole.z / 16384.0), halfV = floor((whole.z - 16384.0 * halfU) / 16.0);
    float code = mod(whole.z, 16.0), part = floor((code + 0.5) / 3.0);
    return Bar(
        (vec3(high.x, low.x, high.y) - 2048.0) / 2048.0,
        vec3(vec2(halfU, halfV) / 1024.0, low.y / 4096.0),
        (vec2(high.w, low.w) - 2048.0) / 1024.0,
        code - 3.0 * part,
        int(part) + 1,
        numbers.x < 0.0 ? -1.0 : 1.0,
        numbers.z < 0.0,
        numbers.w < 0.0);
}

vec3 toBar(Bar bar, vec3 v)
{
    return bar.isAlongY ? v.xzy : bar.isAlongX ? v.yzx : v;
}

vec3 fromBar(Bar bar, vec3 v)
{
    return bar.isAlongY ? v.xzy : bar.isAlongX ? v.zxy : v;
}

// The view in the bar's space, mirrored for the side -1.
View viewOf(View view, Bar bar, float side)
{
    vec3 turn = vec3(side, 1.0, 1.0);
    return View(
        toBar(bar, turn * view.eye),
        toBar(bar, turn * view.right),
        toBar(bar, turn * view.up),
        toBar(bar, turn * view.backward),
        view.focal,
        toBar(bar, view.sky),
        toBar(bar, turn * view.key));
}

// A wide soft light above, a weaker one over the viewer's left shoulder, and some gloss of faces that look up.
vec4 light(float reflectance, vec4 skyCosine, vec4 keyCosine)
{
    vec4 sky = 0.5 + 0.5 * skyCosine;
    return reflectance * (0.2 + 0.46 * sky + 0.42 * max(keyCosine, 0.0)) + 0.08 * sky * sky * sky;
}

vec4 valueOf(vec3 form, vec4 x, vec4 y)
{
    return form.x * x + form.y * y + form.z;
}

// The form of the face of a pair at a distance `halfWidth` that is towards the eye; of none if the eye is between the two.
vec3 enterForm(vec3 speed, float place, float halfWidth)
{
    return abs(place) > halfWidth ? speed * (sign(place) / (halfWidth - abs(place))) : vec3(0.0, 0.0, 1e9);
}

// That of the face through which rays near `middle` leave.
vec3 leaveForm(vec3 speed, float place, float halfWidth, vec2 middle)
{
    float outward = abs(place) > halfWidth ? -sign(place) : dot(speed, vec3(middle, 1.0)) < 0.0 ? -1.0 : 1.0;
    return speed * (outward / max(halfWidth - outward * place, 1e-6));
}

// Speeds of rays across the bar and along it, as forms.
mat3 speedsOf(Bar bar, View view)
{
    mat3 rows = transpose(mat3(view.right, -view.up, -view.focal * view.backward));
    return mat3(rows[0] - bar.drift.x * rows[2], rows[1] - bar.drift.y * rows[2], rows[2]);
}

vec3 placeOf(Bar bar, View view)
{
    vec3 offset = view.eye - bar.centre;
    return vec3(offset.xy - bar.drift * offset.z, offset.z);
}

Box boxOf(Bar bar, View view, vec2 middle, float reflectance)
{
    mat3 speeds = speedsOf(bar, view);
    vec3 place = placeOf(bar, view);
    vec2 outward = sign(place.xy), scale = outward * inversesqrt(1.0 + bar.drift * bar.drift);
    vec3 skyCosines = vec3((view.sky.xy - bar.drift * view.sky.z) * scale, view.sky.z * sign(place.z));
    vec3 keyCosines = vec3((view.key.xy - bar.drift * view.key.z) * scale, view.key.z * sign(place.z));
    return Box(
        enterForm(speeds[0], place.x, bar.halves.x),
        enterForm(speeds[1], place.y, bar.halves.y),
        enterForm(speeds[2], place.z, bar.halves.z),
        leaveForm(speeds[0], place.x, bar.halves.x, middle),
        leaveForm(speeds[1], place.y, bar.halves.y, middle),
        leaveForm(speeds[2], place.z, bar.halves.z, middle),
        light(reflectance, vec4(skyCosines, 0.0), vec4(keyCosines, 0.0)).xyz);
}

void hitBox(inout Samples samples, vec4 x, vec4 y, Box box)
{
    vec4 u = valueOf(box.enterU, x, y), v = valueOf(box.enterV, x, y), w = valueOf(box.enterW, x, y);
    vec4 side = min(u, v), enter = min(side, w);
    vec4 leave = max(max(valueOf(box.leaveU, x, y), valueOf(box.leaveV, x, y)), valueOf(box.leaveW, x, y));
    bvec4 isNearer = greaterThan(enter, max(leave, samples.nearness));
    vec4 grey = mix(mix(vec4(box.greys.x), vec4(box.greys.y), lessThan(v, u)), vec4(box.greys.z), lessThan(w, side));
    samples.grey = mix(samples.grey, grey, isNearer);
    samples.nearness = mix(samples.nearness, enter, isNearer);
}

Cylinder cylinderOf(Bar bar, View view, vec2 middle, float reflectance)
{
    mat3 speeds = speedsOf(bar, view);
    vec3 place = placeOf(bar, view);
    float outward = sign(place.z);
    return Cylinder(
        enterForm(speeds[2], place.z, bar.halves.z),
        leaveForm(speeds[2], place.z, bar.halves.z, middle),
        speeds[0] / bar.halves.x,
        speeds[1] / bar.halves.y,
        place.xy / bar.halves.xy,
        bar.halves.xy,
        bar.drift,
        view.sky,
        view.key,
        reflectance,
        light(reflectance, vec4(outward * view.sky.z), vec4(outward * view.key.z)).x);
}

// With place p and speed q of a ray in half widths, |p + t q| = 1 is (p.p - 1) s^2 + 2 p.q s + q.q = 0 for the nearness s. The eye must be
// outside the endless cylinder: p.p > 1.
void hitCylinder(inout Samples samples, vec4 x, vec4 y, Cylinder cylinder)
{
    vec4 u = valueOf(cylinder.speedU, x, y), v = valueOf(cylinder.speedV, x, y);
    float a = dot(cylinder.place, cylinder.place) - 1.0;
    vec4 b = cylinder.place.x * u + cylinder.place.y * v;
    vec4 discriminant = b * b - a * (u * u + v * v), root = sqrt(max(discriminant, 0.0));
    vec4 side = (root - b) / a, cap = valueOf(cylinder.enterW, x, y), enter = min(side, cap);
    vec4 leave = max((-root - b) / a, valueOf(cylinder.leaveW, x, y));
    bvec4 isNearer = greaterThan(enter, max(leave, samples.nearness));

    vec4 normalU = (cylinder.place.x * side + u) / cylinder.halves.x, normalV = (cylinder.place.y * side + v) / cylinder.halves.y;
    vec4 normalW = -cylinder.drift.x * normalU - cylinder.drift.y * normalV;
    vec4 scale = inversesqrt(normalU * normalU + normalV * normalV + normalW * normalW);
    vec4 skyCosine = (cylinder.sky.x * normalU + cylinder.sky.y * normalV + cylinder.sky.z * normalW) * scale;
    vec4 keyCosine = (cylinder.key.x * normalU + cylinder.key.y * normalV + cylinder.key.z * normalW) * scale;
    vec4 grey = mix(light(cylinder.reflectance, skyCosine, keyCosine), vec4(cylinder.capGrey), lessThan(cap, side));
    samples.grey = mix(samples.grey, grey, isNearer);
    samples.nearness = mix(samples.nearness, enter, isNearer);
}

// Outward unit normal of the surface that a point of the bar is on.
vec3 normalOn(Bar bar, bool isEllipse, vec3 point)
{
    vec3 offset = point - bar.centre;
    vec2 within = (offset.xy - bar.drift * offset.z) / bar.halves.xy, across = abs(within);
    vec2 slope = isEllipse ? within / bar.halves.xy : across.x > across.y ? vec2(sign(within.x), 0.0) : vec2(0.0, sign(within.y));
    bool isEnd = abs(offset.z) / bar.halves.z > (isEllipse ? length(within) : max(across.x, across.y));
    return isEnd ? vec3(0.0, 0.0, sign(offset.z)) : normalize(vec3(slope, -dot(slope, bar.drift)));
}

#endif
