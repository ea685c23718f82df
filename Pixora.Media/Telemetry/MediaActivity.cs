using System.Diagnostics;
using Pixora.Media.Generation;

namespace Pixora.Media.Telemetry;

/// <summary>
/// Spans of what is made here, for whoever listens to <see cref="Name"/>; without a listener they cost nothing. They
/// contain no user text.
/// </summary>
public static class MediaActivity
{
    public const string Name = "Pixora.Media";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>A program runs. Arguments are left out: they contain paths and may contain user text.</summary>
    /// <param name="program">Path or name.</param>
    internal static Activity? Run(string program)
    {
        var name = Path.GetFileName(program);
        return Source.StartActivity($"run {name}")?.SetTag("process.executable.name", name);
    }

    /// <summary>Something is done to an asset.</summary>
    /// <param name="what"><c>asset</c> or <c>make</c>.</param>
    /// <param name="kind">Of the asset, as on the wire.</param>
    internal static Activity? Begin(string what, string kind) => Source.HasListeners()
        ? Source.StartActivity($"{what} {kind}")?.SetTag("pixora.asset.kind", kind)
        : null;

    internal static void Exited(this Activity? run, int exitCode)
    {
        run?.SetTag("process.exit.code", exitCode);
        if (exitCode != 0)
        {
            run?.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>Marks a failure with the code of the error, without its message.</summary>
    internal static void Failed(this Activity? span, Exception fault) => span?
        .SetStatus(ActivityStatusCode.Error)
        .SetTag("error.type", (fault as ProviderException)?.Code ?? fault.GetType().FullName);
}
