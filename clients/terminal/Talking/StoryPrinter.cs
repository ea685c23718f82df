using System.Globalization;
using System.Text.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>Prints facts and messages as they arrive.</summary>
internal sealed class StoryPrinter(Screen screen)
{
    private const string RetryHint = "/retry tries again and keeps what is finished; or say what to change.";

    private const string WaitingHint = "The film waits for the scenes that failed; the rest is made. /retry tries them all again, "
        + "/retry scene-2 only that one; or say what to change.";

    private readonly StreamedMessages streamed = new();
    private readonly List<string> said = [];
    private readonly Dictionary<string, string> tools = [];

    /// <summary>Marks a text as typed here, so that it is not printed again.</summary>
    public void Said(string text) => said.Add(text);

    /// <summary>Removes the mark: the text was refused.</summary>
    public void Unsaid(string text) => said.Remove(text);

    public void Hear(WireToken piece)
    {
        if (piece is { Offset: 0, Text: "" })
        {
            streamed.Forget(piece.Message);
            return;
        }

        // Where whole lines are shown, the message itself is waited for.
        if (screen.Streams && streamed.Take(piece) is { Length: > 0 } added)
        {
            screen.Speak(piece.Message, piece.Speaker, added);
        }
    }

    /// <summary>Says who is thinking, where a person looks on.</summary>
    public void Hear(WireThinking thinking)
    {
        if (screen.Streams)
        {
            screen.Aside($"{thinking.Speaker} is thinking ({thinking.Model}, since {thinking.Since.ToLocalTime():HH:mm:ss})…");
        }
    }

    public void Tell(WireFact fact)
    {
        switch (fact.Data)
        {
            case FactData.ChatMessage line:
                Tell(line);
                break;
            case FactData.ToolCalled call:
                tools[call.Call] = $"{call.Speaker} · {call.Tool}";
                screen.Aside($"{tools[call.Call]} {Arguments(call.Arguments)}");
                break;
            case FactData.ToolAnswered answer:
                tools.Remove(answer.Call, out var tool);
                var outcome = answer.Ok ? "→" : $"✗ {answer.Code}:";
                screen.Aside($"{tool ?? $"{answer.Speaker} · {answer.Tool}"} {outcome} {answer.Message}");
                break;
            case FactData.TurnEnded:
                streamed.Clear();
                break;
            case FactData.QuestionAsked question:
                screen.Line(Choices(question));
                break;
            case FactData.SceneFailed failed:
                screen.Line(FailedScenes.Line(FailedScenes.Of(failed)));
                break;
            case FactData.TaskError error:
                screen.Failure(error.Code, error.Message);
                break;
            case FactData.TaskDeleted { Until.UtcDateTime: var until }:
                screen.Line(
                    string.Create(CultureInfo.InvariantCulture, $"Deleted. /restore brings it back until {until:yyyy-MM-dd HH:mm} UTC."));
                break;
            case FactData.TaskRestored:
                screen.Line("Restored. /plan shows the plan, /retry goes on with work that was cancelled.");
                break;
            case FactData.StageChanged change:
                Tell(change.Stage);
                break;
        }
    }

    public void Tell(FactData.ChatMessage line)
    {
        if (line.By is WireActor.Person)
        {
            if (!said.Remove(line.Text))
            {
                screen.Say("you", line.Text);
            }
        }
        else if (line.Id is not { } id || streamed.Finish(id, line.Text) is not { } rest)
        {
            screen.Say(line.Speaker, line.Text);
        }
        else if (rest.Length > 0 && screen.Streams)
        {
            screen.Speak(id, line.Speaker, rest);
            screen.Break();
        }
        else if (rest.Length > 0)
        {
            screen.Say(line.Speaker, rest);
        }
        else
        {
            screen.Break();
        }
    }

    /// <summary>The answers to choose from; the question itself stands in the chat.</summary>
    public static string Choices(FactData.QuestionAsked question) => string.Join(
        '\n',
        [
            .. question.Choices.Select((choice, index) => string.Create(CultureInfo.InvariantCulture, $"  {index + 1}  {choice}")),
            string.Create(CultureInfo.InvariantCulture, $"Type 1 to {question.Choices.Count}, or answer in your own words."),
        ]);

    private void Tell(WireStage stage)
    {
        switch (stage)
        {
            case WireStage.Producing:
                screen.Aside("The film is being made; /stop or Ctrl+C stops it.");
                break;
            case WireStage.Cancelled:
                screen.Line("Cancelled. What was finished is kept; /retry goes on.");
                break;
            case WireStage.Failed:
                screen.Line(RetryHint);
                break;
            case WireStage.Waiting:
                screen.Line(WaitingHint);
                break;
        }
    }

    /// <summary>Read as a person would write them down; as they are when they were cut short.</summary>
    private static string Arguments(string json)
    {
        try
        {
            using var read = JsonDocument.Parse(json);
            return read.RootElement.ValueKind is JsonValueKind.Object
                ? string.Join(
                    ", ", read.RootElement.EnumerateObject().Select(argument => $"{argument.Name}: {argument.Value}"))
                : json;
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
