namespace Disentangle.Render;

/// <summary>Surfaces of the room, as the numbers that <see cref="SceneLabels.Parts"/> gives.</summary>
public enum RoomPart
{
    /// <summary>The sky above the walls.</summary>
    Sky,

    /// <summary>The floor.</summary>
    Floor,

    /// <summary>A wall.</summary>
    Wall,

    /// <summary>The solid.</summary>
    Solid,
}
