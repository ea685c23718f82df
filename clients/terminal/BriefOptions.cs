using System.CommandLine;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary>What can be asked of a film on the command line.</summary>
internal static class BriefOptions
{
    private static readonly Option<double?> Seconds = new("--seconds") { Description = "Length, 5 to 600." };
    private static readonly Option<string?> Aspect = new("--aspect") { Description = "16:9, 9:16 or 1:1." };
    private static readonly Option<string?> Style = new("--style")
    {
        Description = "cinematic, documentary, vivid, noir, vintage, pastel or minimal.",
    };
    private static readonly Option<string?> Language = new("--language")
    {
        Description = "Language of voice and captions, such as en or zh.",
    };
    private static readonly Option<bool> NoNarration = new("--no-narration") { Description = "A film without a voice." };
    private static readonly Option<string?> Captions = new("--captions")
    {
        Description = "burned (into the picture), soft (a track that can be switched on) or none (no text in the film).",
    };
    private static readonly Option<FileInfo?> Script = new("--script") { Description = "A text file that is read out as it is." };

    public static IReadOnlyList<Option> All { get; } = [Seconds, Aspect, Style, Language, NoNarration, Captions, Script];

    /// <summary>True when the film is to be made of a script.</summary>
    public static bool HasScript(ParseResult asked) => asked.GetValue(Script) is not null;

    /// <param name="sentence">What the film is about; null when there is a script.</param>
    /// <exception cref="StudioException"><c>usage</c> or <c>script.missing</c>.</exception>
    public static async Task<CreateTaskRequest> ReadAsync(ParseResult asked, string? sentence, CancellationToken cancellationToken) => new(
        $"cli-{Guid.NewGuid():N}",
        await PromptAsync(sentence, asked.GetValue(Script), cancellationToken),
        asked.GetValue(Seconds),
        asked.GetValue(Aspect),
        asked.GetValue(Style),
        asked.GetValue(Language),
        asked.GetValue(NoNarration) ? false : null,
        asked.GetValue(Captions));

    private static async Task<string> PromptAsync(
        string? sentence, FileInfo? script, CancellationToken cancellationToken)
    {
        if (script is null)
        {
            return sentence
                ?? throw new StudioException(
                    "usage", "Say what the film is about, or give a --script. Try --help.", ExitCodes.Usage);
        }

        if (!script.Exists)
        {
            throw new StudioException("script.missing", $"There is no file {script.FullName}.", ExitCodes.Usage);
        }

        var text = ScriptEncoding.Read(await File.ReadAllBytesAsync(script.FullName, cancellationToken))
            ?? throw new StudioException(
                "script.encoding", "The encoding of the script's file is not known. Save it as UTF-8.", ExitCodes.Usage);
        return sentence is null ? $"Script:\n{text}" : $"{sentence}\n\nScript:\n{text}";
    }
}
