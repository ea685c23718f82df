namespace Pixora.Media.Rendering.Making;

/// <summary>A film that waits for parts of its scenes that could not be made; everything else of it is.</summary>
public sealed class UnfinishedFilmException() : Exception("Parts of some scenes could not be made.");
