namespace Pixora.Hub.Telemetry;

/// <summary>Tags of spans and measurements. Every value is one of a few: never a person, a text or a key.</summary>
internal static class Tags
{
    public const string Task = "pixora.task.id";
    public const string Command = "pixora.command.type";
    public const string By = "pixora.command.by";
    public const string Duty = "pixora.duty";
    public const string Revision = "pixora.revision";
    public const string AssetKind = "pixora.asset.kind";
    public const string AssetResult = "pixora.asset.result";
    public const string Maker = "pixora.maker";

    /// <summary><see cref="Ok"/>, or the code that says why not.</summary>
    public const string Outcome = "pixora.outcome";

    public const string Ok = "ok";

    /// <summary>The member's name in lowercase.</summary>
    public static string Text<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
