// A clock face on grey, seen from the front.
// Parameters: hour (0 to 12), minute (0 to 60), hue (turns), size (diameter in image heights).
// Parts: 1 dial, 2 rim and marks, 3 hour hand, 4 minute hand.
#include "include/colors.glsl"

const float tau = 6.28318530718;

// Distance from a hand that points `turns` clockwise from 12 o'clock.
float hand(vec2 p, float turns, float reach, float width)
{
    vec2 along = vec2(sin(tau * turns), -cos(tau * turns));
    float t = clamp(dot(p, along), -0.1 * reach, reach);
    return length(p - t * along) - width;
}

Surface shade(vec2 position)
{
    vec2 p = (position - 0.5 * imageSize) / (0.5 * size * imageSize.y);
    float r = length(p);
    float mark = abs(fract(atan(p.y, p.x) / tau * 12.0 + 0.5) - 0.5) / 12.0 * tau * r;
    vec3 dial = mix(vec3(1.0), hsv(hue, 1.0, 1.0), 0.55);

    Surface s = Surface(vec3(0.35), far, vec3(0.0), 0, 0);
    s = r < 1.0 ? Surface(vec3(0.1), 1.0, vec3(0.0, 0.0, 1.0), 1, 2) : s;
    s = r < 0.93 ? Surface(dial, 1.0, vec3(0.0, 0.0, 1.0), 1, 1) : s;
    s = r > 0.78 && r < 0.9 && mark < 0.025 ? Surface(vec3(0.1), 1.0, vec3(0.0, 0.0, 1.0), 1, 2) : s;
    s = hand(p, hour / 12.0, 0.48, 0.07) < 0.0 ? Surface(vec3(0.1), 1.0, vec3(0.0, 0.0, 1.0), 1, 3) : s;
    s = hand(p, minute / 60.0, 0.76, 0.035) < 0.0 ? Surface(vec3(0.75, 0.1, 0.1), 1.0, vec3(0.0, 0.0, 1.0), 1, 4) : s;
    return s;
}
