// A chair over white, turned about the vertical through its middle and seen from above.
// Chair space: x to the side, y to the chair's front, z up; the middle of its bounding box is 0 and half the box's diagonal 1.
// Parameters: left, top, right, bottom (rectangle of the image that holds the chair, in widths and heights); cosAzimuth, sinAzimuth (the
// chair's turn, counter-clockwise from above; at 0 it faces the eye), sinElevation (of the eye); counts: bars of rectangular section
// + 16 * bars of elliptical section + 256 * square roots of the reflectances of materials 0, 1, 2 in 31sts, to the base 32, 0 lowest.
// Then four numbers a bar, the rectangular ones first; chair_bar.glsl says what they hold.
// Instance: 1 chair. Parts: 1 seat, 2 back, 3 arms, 4 legs or base, 5 stretchers and runners.
//
// shade() averages by itself over eight places of the pixel about `position`, so that they share what a bar costs.
#include "include/chair_bar.glsl"

// ChairCamera.cs has the same two numbers.
const float eyeDistance = 7.0;
const float focal = 1.93;

const int firstBar = 2;
const int blocks = 2;

// Places within a pixel from its middle: no two have the same x or the same y, so that a thin leg fades in many steps.
const vec4 placesX[blocks] = vec4[](vec4(1.0, -1.0, 5.0, -3.0) / 16.0, vec4(-5.0, -7.0, 3.0, 7.0) / 16.0);
const vec4 placesY[blocks] = vec4[](vec4(-3.0, 3.0, 1.0, -5.0) / 16.0, vec4(5.0, -1.0, 7.0, -7.0) / 16.0);

// What is seen at the pixel's centre: four times the same place.
struct Centre
{
    Samples samples;
    int bar;     // where its numbers are; 0 for none
    float side;  // -1 if it is a mirror image
};

float reflectanceOf(float material)
{
    float root = mod(floor(counts / (material < 0.5 ? 256.0 : material < 1.5 ? 8192.0 : 262144.0)), 32.0) / 31.0;
    return root * root;
}

View viewOfScene()
{
    float cosElevation = sqrt(1.0 - sinElevation * sinElevation);
    vec3 backward = vec3(sinAzimuth * cosElevation, cosAzimuth * cosElevation, sinElevation), right = vec3(-cosAzimuth, sinAzimuth, 0.0);
    vec3 up = cross(backward, right);
    return View(eyeDistance * backward, right, up, backward, focal, vec3(0.0, 0.0, 1.0), -0.36 * right + 0.48 * up + 0.8 * backward);
}

void keep(inout Centre centre, Samples samples, int bar, float side)
{
    bool isNearer = samples.nearness.x > centre.samples.nearness.x;
    centre.samples = samples;
    centre.bar = isNearer ? bar : centre.bar;
    centre.side = isNearer ? side : centre.side;
}

// From a paired bar to its mirror image, else to the next bar.
void advance(inout int index, inout float side, Bar bar)
{
    bool hasMirrorImage = side > bar.lastSide;
    index += hasMirrorImage ? 0 : 1;
    side = hasMirrorImage ? -1.0 : 1.0;
}

Surface shade(vec2 position)
{
    vec2 middle = (position - 0.5 * imageSize) / imageSize.y;
    View view = viewOfScene();
    vec4 x[blocks], y[blocks];
    Samples samples[blocks];
    for (int k = 0; k < blocks; k++)
    {
        x[k] = middle.x + placesX[k] / imageSize.y;
        y[k] = middle.y + placesY[k] / imageSize.y;
        samples[k] = Samples(vec4(0.0), vec4(1.0));
    }

    Centre centre = Centre(Samples(vec4(0.0), vec4(1.0)), 0, 1.0);
    int boxes = int(mod(counts, 16.0)), cylinders = int(mod(floor(counts / 16.0), 16.0));

    // The tests are at the ends of the loops, since drivers on processors would make an idle turn for one at the beginning.
    int index = firstBar, end = firstBar + boxes;
    float side = 1.0;
    do
    {
        Bar bar = barOf(parameters[index]);
        Box box = boxOf(bar, viewOf(view, bar, side), middle, reflectanceOf(bar.material));
        for (int k = 0; k < blocks; k++)
        {
            hitBox(samples[k], x[k], y[k], box);
        }

        Samples there = centre.samples;
        hitBox(there, vec4(middle.x), vec4(middle.y), box);
        keep(centre, there, index, side);
        advance(index, side, bar);
    }
    while (index < end);

    // Where there is no cylinder, the one turn takes a box for one whose nearer end is behind the eye.
    index = cylinders > 0 ? end : firstBar;
    end += cylinders;
    side = 1.0;
    do
    {
        Bar bar = barOf(parameters[index]);
        Cylinder cylinder = cylinderOf(bar, viewOf(view, bar, side), middle, reflectanceOf(bar.material));
        cylinder.enterW = cylinders > 0 ? cylinder.enterW : vec3(0.0, 0.0, -1e9);
        for (int k = 0; k < blocks; k++)
        {
            hitCylinder(samples[k], x[k], y[k], cylinder);
        }

        Samples there = centre.samples;
        hitCylinder(there, vec4(middle.x), vec4(middle.y), cylinder);
        keep(centre, there, index, side);
        advance(index, side, bar);
    }
    while (cylinders > 0 && index < end);

    vec3 color = vec3(dot(samples[0].grey + samples[1].grey, vec4(1.0 / 8.0)));
    if (centre.bar == 0)
    {
        return Surface(color, far, vec3(0.0), 0, 0);
    }

    Bar bar = barOf(parameters[centre.bar]);
    vec3 turn = vec3(centre.side, 1.0, 1.0), direction = middle.x * view.right - middle.y * view.up - focal * view.backward;
    float t = 1.0 / centre.samples.nearness.x;
    vec3 point = toBar(bar, turn * (view.eye + t * direction));
    vec3 normal = turn * fromBar(bar, normalOn(bar, centre.bar >= firstBar + boxes, point));
    vec3 eyeNormal = vec3(dot(normal, view.right), dot(normal, view.up), dot(normal, view.backward));
    return Surface(color, t * length(direction), eyeNormal, 1, bar.part);
}
