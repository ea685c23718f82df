namespace Pixora.Media.Providers.Remote;

/// <summary>The addresses of services that have one.</summary>
public static class RemoteDefaults
{
    public static void Complete(RemoteMakerOptions options)
    {
        foreach (var profile in options.Profiles.Values)
        {
            Complete(profile);
        }
    }

    /// <summary>Fills in what a profile leaves to its service.</summary>
    public static void Complete(RemoteProfile profile) =>
        profile.BaseUrl ??= Address(profile.Service) is { } address ? new Uri(address) : null;

    /// <summary>Speech at OpenAI itself ends, so nothing leads there unless its owner says so.</summary>
    private static string? Address(RemoteService service) => service switch
    {
        RemoteService.Replicate => "https://api.replicate.com/v1",
        RemoteService.Fal => "https://queue.fal.run",
        RemoteService.ElevenLabs => "https://api.elevenlabs.io/v1",
        _ => null,
    };
}
