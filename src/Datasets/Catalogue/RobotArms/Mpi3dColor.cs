namespace Disentangle.Datasets.Catalogue.RobotArms;

/// <summary>A class of <c>object_color</c>: the display values that full light gives, 1 being white; larger ones saturate.</summary>
/// <param name="Name">Name of the class.</param>
/// <param name="Red">Red.</param>
/// <param name="Green">Green.</param>
/// <param name="Blue">Blue.</param>
internal sealed record Mpi3dColor(string Name, double Red, double Green, double Blue);
