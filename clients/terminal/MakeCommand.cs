using System.CommandLine;

namespace Pixora.Terminal;

/// <summary><c>make "SENTENCE"</c>: its arguments, and what they mean.</summary>
internal static class MakeCommand
{
    private static readonly Argument<string?> Sentence = new("SENTENCE")
    {
        Description = "What the film is about.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Where to put the film." };
    private static readonly Option<bool> Review = new("--review")
    {
        Description = "Look at the plan and change it before the film is made.",
    };
    private static readonly Option<Uri> Server = ServerOption.Create();
    private static readonly Option<FileInfo?> Key = KeyFileOption.Create();

    public static Command Create()
    {
        var make = new Command("make", "Makes a film out of a sentence or a script.") { Sentence };
        foreach (var option in (IEnumerable<Option>)[.. BriefOptions.All, Out, Review, Server, Key])
        {
            make.Add(option);
        }

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
            await Console.Error.WriteLineAsync($"{failure.Code}: {Plain.Line(failure.Message)}");
            return failure.ExitCode;
        }
    }

    private static async Task<FilmOrder> OrderAsync(ParseResult asked, CancellationToken cancellationToken) => new(
        asked.GetValue(Server)!,
        asked.GetValue(Key),
        (await BriefOptions.ReadAsync(asked, asked.GetValue(Sentence), cancellationToken)) with { Asks = false },
        asked.GetValue(Out),
        asked.GetValue(Review));
}
