namespace Disentangle.Render;

/// <summary>One image of the room: all that its pixels depend on.</summary>
/// <param name="FloorHue">Hue of the floor, 0 to 1; 0 and 1 are red. Saturation and value of every hue are 1.</param>
/// <param name="WallHue">Hue of the walls, 0 to 1.</param>
/// <param name="ObjectHue">Hue of the solid, 0 to 1.</param>
/// <param name="Scale">Factor on the sizes of <see cref="RoomShape"/>, 0.5 to 1.5; Shapes3D uses 0.75 to 1.25.</param>
/// <param name="Shape">The solid.</param>
/// <param name="CameraAngleRadians">
/// Place of the camera on its circle around the solid, −π/4 to π/4: at 0 it faces the back wall, positive angles are to the right of that.
/// Shapes3D uses −30° to 30°.
/// </param>
public readonly record struct RoomInstance(
    double FloorHue, double WallHue, double ObjectHue, double Scale, RoomShape Shape, double CameraAngleRadians);
