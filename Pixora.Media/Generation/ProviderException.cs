using Pixora.Media.Tasks;

namespace Pixora.Media.Generation;

/// <summary>A maker or an outside tool failed.</summary>
/// <param name="code">Stable, lowercase, dotted: <c>speech.language</c>.</param>
/// <param name="message">What happened and what to do next, for a person: paths of this machine are removed, because
/// the message is shown to users.</param>
/// <param name="retryable">True when the same request may work later.</param>
public sealed class ProviderException(string code, string message, bool retryable, Exception? inner = null)
    : Exception(PublicText.Of(message), inner)
{
    /// <summary>
    /// The maker will not make this for its content: the same words are refused again, other words may not be. Never
    /// retryable, whatever the service's own code is.
    /// </summary>
    public const string Refused = "provider.refused";

    public string Code { get; } = code;

    public bool Retryable { get; } = retryable;

    /// <summary>
    /// The scene whose asset it was, null when it belongs to the whole film or the scene is not known.
    /// </summary>
    public SceneId? Scene { get; init; }

    /// <summary>Whether the attempt was paid for; null when nobody has said.</summary>
    public Payment? Paid { get; init; }
}
