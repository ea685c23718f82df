namespace Pixora.Hub.Settings;

/// <summary>
/// The server cannot start with its configuration or on this machine; a person has to change something.
/// </summary>
/// <param name="code">Stable, lowercase, dotted: <c>data.readonly</c>.</param>
/// <param name="message">What is wrong and what to do, for a person.</param>
internal sealed class StartRefusedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
