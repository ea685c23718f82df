namespace Pixora.Media.Rendering.Making;

/// <summary>A part was not made, and that is told: what is made of it cannot be made either.</summary>
/// <param name="cause">Null when it was not tried again.</param>
internal sealed class MissingPartException(Exception? cause) : Exception("A part could not be made.", cause);
