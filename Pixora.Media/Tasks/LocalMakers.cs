namespace Pixora.Media.Tasks;

/// <summary>
/// The makers of the server's own machine that a film keeps from its first plan on, by the names of their profiles:
/// what is installed later, or somewhere else, does not change how it looks and sounds.
/// </summary>
/// <param name="Speech">Null for the voice of films that were planned before there were several.</param>
public sealed record LocalMakers(string? Speech = null);
