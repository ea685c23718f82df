namespace Pixora.Media.Providers.Remote;

/// <summary>Whose protocol a service speaks.</summary>
public enum RemoteService
{
    /// <summary>The shape of OpenAI's audio and image routes, which many servers speak.</summary>
    OpenAI,
    Replicate,
    Fal,
    ElevenLabs,
}
