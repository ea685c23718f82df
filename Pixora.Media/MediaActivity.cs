using System.Diagnostics;
using Pixora.Media.Generation;
using Pixora.Media.Graph;

namespace Pixora.Media;

/// <summary>Spans of what is made here, for whoever listens to <see cref="Name"/>; they cost nothing when nobody does. They never carry what a person wrote.</summary>
public static class MediaActivity
{
    public const string Name = "Pixora.Media";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>A render gets an asset, be it there or made now.</summary>
    internal static Activity? Asset(AssetSpec spec) => Begin("asset", spec);

    /// <summary>An asset is being made, the wait for a free lane included.</summary>
    internal static Activity? Make(AssetSpec spec) => Begin("make", spec)?.SetTag("pixora.maker", spec.Maker.Name);

    /// <summary>A program runs. Its arguments name files and may quote people: they are left out.</summary>
    /// <param name="program">Path or name.</param>
    internal static Activity? Run(string program)
    {
        var name = Path.GetFileName(program);
        return Source.StartActivity($"run {name}")?.SetTag("process.executable.name", name);
    }

    internal static void Arrived(this Activity? asset, bool reused) => asset?.SetTag("pixora.asset.reused", reused);

    internal static void Exited(this Activity? run, int exitCode)
    {
        run?.SetTag("process.exit.code", exitCode);
        if (exitCode != 0)
        {
            run?.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>Ends badly; the fault's code is told, its text is not.</summary>
    internal static void Failed(this Activity? span, Exception fault) => span?
        .SetStatus(ActivityStatusCode.Error)
        .SetTag("error.type", (fault as ProviderException)?.Code ?? fault.GetType().FullName);

    private static Activity? Begin(string what, AssetSpec spec) => Source.HasListeners()
        ? Source.StartActivity($"{what} {spec.Kind.Text()}")?.SetTag("pixora.asset.kind", spec.Kind.Text())
        : null;
}
