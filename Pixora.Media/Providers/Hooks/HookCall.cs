namespace Pixora.Media.Providers.Hooks;

/// <summary>A call by which a service says that a job has ended.</summary>
/// <param name="Header">The value of a header, null when it is not there.</param>
/// <param name="Body">Byte for byte as it came.</param>
public sealed record HookCall(Func<string, string?> Header, byte[] Body);
