using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Remote;

/// <summary>One service that makes one kind of part, and how it is asked.</summary>
public sealed class RemoteProfile
{
    public RemoteService Service { get; set; }

    public MakerCapability Capability { get; set; }

    public ServerDialect Dialect { get; set; }

    /// <summary>
    /// Address including the version, as <c>http://127.0.0.1:8880/v1</c>; optional for Replicate, Fal and ElevenLabs.
    /// </summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Where Fal takes uploads; optional.</summary>
    public Uri? UploadUrl { get; set; }

    /// <summary>True for a server of one's own: its address may lie in a private network and need no TLS.</summary>
    public bool Private { get; set; }

    /// <summary>The key itself; optional for servers that ask for none.</summary>
    public string? Key { get; set; }

    /// <summary>Name of the setting or environment variable that holds the key.</summary>
    public string? KeyFrom { get; set; }

    /// <summary>Null is what the service itself wants: <c>Authorization</c>, or <c>xi-api-key</c>.</summary>
    public string? KeyHeader { get; set; }

    /// <summary>The service's id of the model, with its version where it has one.</summary>
    public string Model { get; set; } = "";

    /// <summary>The day on which the service ends the model, where it is known.</summary>
    public DateOnly? Retires { get; set; }

    /// <summary>
    /// By language, an ISO 639-1 code, then by kind of voice: the service's name of the voice. <c>Neutral</c> stands in
    /// for kinds that are missing.
    /// </summary>
    public Dictionary<string, Dictionary<VoiceType, string>> Voices { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>By name of a voice, for services that imitate one.</summary>
    public Dictionary<string, VoiceSample> Samples { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sizes of pictures, as <c>1536x864</c>; empty when it takes any with sides that 16 divides.</summary>
    public List<string> Sizes { get; } = [];

    /// <summary>Pictures of characters that it can keep to at once; 0 when it draws from words alone.</summary>
    public int References { get; set; }

    /// <summary>Characters of one text; a longer one is spoken in pieces.</summary>
    public int LongestText { get; set; } = 4000;

    /// <summary>Names of a model's inputs where they are not the usual ones: <c>prompt</c>, <c>width</c>,
    /// <c>height</c>, <c>seed</c>. An empty name leaves an input out.</summary>
    public Dictionary<string, string> Inputs { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Inputs with fixed values, as JSON or plain text.</summary>
    public Dictionary<string, string> Fixed { get; } = new(StringComparer.Ordinal);

    /// <summary>Null when it is not known.</summary>
    public ProfilePrice? Price { get; set; }

    /// <summary>Seconds without a byte after which an answer that has begun counts as lost.</summary>
    public double IdleSeconds { get; set; } = 120;

    /// <summary>What lies below this address belongs to the profile, whatever address an answer names.</summary>
    internal bool Owns(Uri address) => BaseUrl is { } home && SameOrigin(home, address);

    /// <summary>The voice for a language, null when there is none.</summary>
    internal string? VoiceFor(string language, VoiceType type) => Voices.GetValueOrDefault(language) is { Count: > 0 } voices
        ? voices.GetValueOrDefault(type) ?? voices.GetValueOrDefault(VoiceType.Neutral) ?? voices.Values.First()
        : null;

    private static bool SameOrigin(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port && string.Equals(one.Host, other.Host, StringComparison.OrdinalIgnoreCase);
}
