namespace Pixora.Media.Providers.Remote;

/// <summary>Profiles that are set up while the process lives, beside those of the configuration.</summary>
public sealed class MakerBook
{
    private volatile IReadOnlyDictionary<string, RemoteProfile> kept = new Dictionary<string, RemoteProfile>();

    /// <summary>Who waits for the jobs of all makers.</summary>
    internal JobBells Bells { get; } = new();

    /// <summary>By name, lowercase.</summary>
    public IReadOnlyDictionary<string, RemoteProfile> Kept => kept;

    /// <summary>
    /// Takes the place of all that was kept. A profile object that is there again keeps its maker, with what is known
    /// of its service.
    /// </summary>
    /// <param name="profiles">Each complete (<see cref="RemoteDefaults"/>) and valid.</param>
    public void Replace(IReadOnlyDictionary<string, RemoteProfile> profiles) => kept = profiles;
}
