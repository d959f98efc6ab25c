namespace Disentangle.Render;

/// <summary>The solid in the middle of the room, upright on the floor; sizes at scale 1 in radii of the camera's orbit.</summary>
public enum RoomShape
{
    /// <summary>A cube of half edge 0.144, its sides parallel to the walls.</summary>
    Cube,

    /// <summary>A cylinder of radius and half height 0.154.</summary>
    Cylinder,

    /// <summary>A sphere of radius 0.175.</summary>
    Sphere,

    /// <summary>A capsule of radius 0.134 whose straight part has half length 0.134.</summary>
    Capsule,
}
