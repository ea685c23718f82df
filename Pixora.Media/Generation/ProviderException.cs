namespace Pixora.Media.Generation;

/// <summary>A maker or an outside tool failed.</summary>
/// <param name="code">Stable, lowercase, dotted: <c>speech.language</c>.</param>
/// <param name="message">What happened and what to do next, for a person.</param>
/// <param name="retryable">True when the same request may work later.</param>
public sealed class ProviderException(string code, string message, bool retryable, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;

    public bool Retryable { get; } = retryable;
}
