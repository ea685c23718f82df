using System.CommandLine;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary><c>make "SENTENCE"</c>: its arguments, and what they mean.</summary>
internal static class MakeCommand
{
    private static readonly Argument<string?> Sentence = new("SENTENCE") { Description = "What the film is about.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<double?> Seconds = new("--seconds") { Description = "Length, 5 to 600." };
    private static readonly Option<string?> Aspect = new("--aspect") { Description = "16:9, 9:16 or 1:1." };
    private static readonly Option<string?> Style = new("--style") { Description = "cinematic, documentary, vivid, noir, vintage, pastel or minimal." };
    private static readonly Option<string?> Language = new("--language") { Description = "Language of voice and captions, such as en or zh." };
    private static readonly Option<bool> NoNarration = new("--no-narration") { Description = "A film without a voice." };
    private static readonly Option<string?> Captions = new("--captions") { Description = "burned (into the picture) or soft (a track that can be switched off)." };
    private static readonly Option<FileInfo?> Script = new("--script") { Description = "A text file that is read out as it is." };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Where to put the film." };
    private static readonly Option<bool> Review = new("--review") { Description = "Look at the plan and change it before the film is made." };
    private static readonly Option<Uri> Server = ServerOption.Create();
    private static readonly Option<FileInfo?> Key = KeyFileOption.Create();

    public static Command Create()
    {
        var make = new Command("make", "Makes a film out of a sentence or a script.") { Sentence, Seconds, Aspect, Style, Language, NoNarration, Captions, Script, Out, Review, Server, Key };
        make.SetAction(RunAsync);
        return make;
    }

    private static async Task<int> RunAsync(ParseResult asked, CancellationToken cancellationToken)
    {
        try
        {
            return await FilmMaking.RunAsync(await OrderAsync(asked, cancellationToken), cancellationToken);
        }
        catch (StudioException failure)
        {
            await Console.Error.WriteLineAsync($"{failure.Code}: {failure.Message}");
            return failure.ExitCode;
        }
    }

    private static async Task<FilmOrder> OrderAsync(ParseResult asked, CancellationToken cancellationToken) => new(
        asked.GetValue(Server)!,
        asked.GetValue(Key),
        new CreateTaskRequest(
            $"make-{Guid.NewGuid():N}",
            await PromptAsync(asked.GetValue(Sentence), asked.GetValue(Script), cancellationToken),
            asked.GetValue(Seconds),
            asked.GetValue(Aspect),
            asked.GetValue(Style),
            asked.GetValue(Language),
            asked.GetValue(NoNarration) ? false : null,
            asked.GetValue(Captions)),
        asked.GetValue(Out),
        asked.GetValue(Review));

    private static async Task<string> PromptAsync(string? sentence, FileInfo? script, CancellationToken cancellationToken)
    {
        if (script is null)
        {
            return sentence ?? throw new StudioException("usage", "Say what the film is about, or give a --script. Try --help.", ExitCodes.Usage);
        }

        if (!script.Exists)
        {
            throw new StudioException("script.missing", $"There is no file {script.FullName}.", ExitCodes.Usage);
        }

        var text = await File.ReadAllTextAsync(script.FullName, cancellationToken);
        return sentence is null ? $"Script:\n{text}" : $"{sentence}\n\nScript:\n{text}";
    }
}
