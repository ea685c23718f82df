namespace Pixora.Media.Generation;

/// <summary>Makers that are set up by configuration, and not by code.</summary>
public interface IMakerSource
{
    /// <summary>In the order in which they are asked; it may change while the process lives.</summary>
    IReadOnlyList<IMaker> Makers { get; }
}
