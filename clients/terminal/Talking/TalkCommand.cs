using System.CommandLine;

namespace Pixora.Terminal.Talking;

/// <summary><c>talk</c>: a film is made and changed in a conversation with the crew.</summary>
internal static class TalkCommand
{
    public const string Name = "talk";

    private static readonly Argument<string?> Sentence = new("SENTENCE")
    {
        Description = "What the film is about; asked for when it is left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<string?> Existing = new("--task") { Description = "Go on with a film that was begun: its id." };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Where to put the film; the ones after it get a number." };
    private static readonly Option<Uri> Server = ServerOption.Create();
    private static readonly Option<FileInfo?> Key = KeyFileOption.Create();

    public static Command Create()
    {
        var talk =
            new Command(Name, "Makes a film and changes it in a conversation with the crew.") { Sentence, Existing };
        foreach (var option in (IEnumerable<Option>)[.. BriefOptions.All, Out, Server, Key])
        {
            talk.Add(option);
        }

        talk.SetAction(RunAsync);
        return talk;
    }

    private static async Task<int> RunAsync(ParseResult asked, CancellationToken cancellationToken)
    {
        var order = new TalkOrder(
            asked.GetValue(Server)!,
            asked.GetValue(Key),
            asked.GetValue(Existing),
            asked.GetValue(Sentence),
            BriefOptions.HasScript(asked),
            sentence => BriefOptions.ReadAsync(asked, sentence, cancellationToken),
            asked.GetValue(Out));
        try
        {
            return await Conversation.RunAsync(order, cancellationToken);
        }
        catch (StudioException failure)
        {
            await Console.Error.WriteLineAsync($"{failure.Code}: {Plain.Line(failure.Message)}");
            return failure.ExitCode;
        }
    }
}
