namespace Pixora.Media.Providers.Remote;

/// <summary>Asks services what costs nothing: whether they take the key, and what they have.</summary>
public interface IMakerCheck
{
    /// <summary>Answers within seconds. Nothing is ordered.</summary>
    /// <param name="profile">Complete, as <see cref="RemoteDefaults"/> leaves it.</param>
    Task<MakerStanding> LookAsync(string name, RemoteProfile profile, CancellationToken cancellationToken);
}
