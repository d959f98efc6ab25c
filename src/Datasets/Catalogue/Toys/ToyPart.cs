namespace Disentangle.Datasets.Catalogue.Toys;

/// <summary>What labels of pixels call the solids of a toy; 1 is the ground.</summary>
internal enum ToyPart
{
    /// <summary>Body, torso, fuselage, chassis.</summary>
    Trunk = 2,

    /// <summary>Head and neck, canopy, cab.</summary>
    Head = 3,

    /// <summary>Legs, arms, wings, wheels.</summary>
    Limb = 4,

    /// <summary>Tail, ears, tools, fins, engines, load.</summary>
    Attachment = 5,
}
