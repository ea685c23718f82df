using System.Globalization;
using System.Text.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>Tells the person what happens, as it happens.</summary>
internal sealed class Narrator(Screen screen)
{
    private const string Tried = "/retry tries again and keeps what is finished; or say what to change.";

    private readonly Speech speech = new();
    private readonly List<string> said = [];
    private readonly Dictionary<string, string> tools = [];

    /// <summary>The person has said this here: it is not told to them again.</summary>
    public void Said(string text) => said.Add(text);

    /// <summary>It was not said after all.</summary>
    public void Unsaid(string text) => said.Remove(text);

    public void Hear(WireToken piece)
    {
        // Where whole lines are shown, the message itself is waited for.
        if (screen.Streams && speech.Take(piece) is { Length: > 0 } added)
        {
            screen.Speak(piece.Message, piece.Speaker, added);
        }
    }

    public void Tell(WireFact fact)
    {
        switch (fact.Type)
        {
            case "chat_message":
                Tell(fact.Data.Deserialize<ChatLine>(JsonSerializerOptions.Web)!);
                break;
            case "tool_call":
                tools[Text(fact, "call")] = $"{Text(fact, "speaker")} · {Text(fact, "tool")}";
                screen.Aside($"{tools[Text(fact, "call")]} {Arguments(Text(fact, "arguments"))}");
                break;
            case "tool_result":
                tools.Remove(Text(fact, "call"), out var tool);
                screen.Aside($"{tool ?? $"{Text(fact, "speaker")} · {Text(fact, "tool")}"} {(fact.Data.GetProperty("ok").GetBoolean() ? "→" : $"✗ {Text(fact, "code")}:")} {Text(fact, "message")}");
                break;
            case "turn_ended":
                speech.Clear();
                break;
            case "error":
                screen.Failure(Text(fact, "code"), Text(fact, "message"));
                break;
            case "task_deleted":
                var until = fact.Data.GetProperty("until").GetDateTimeOffset().UtcDateTime;
                screen.Line(string.Create(CultureInfo.InvariantCulture, $"Deleted. /restore brings it back until {until:yyyy-MM-dd HH:mm} UTC."));
                break;
            case "task_restored":
                screen.Line("Restored. /plan shows the plan, /retry goes on with work that was cancelled.");
                break;
            case "stage_changed":
                Tell(fact.Data.GetProperty("stage").GetString()!);
                break;
        }
    }

    public void Tell(ChatLine line)
    {
        if (line.By == "person")
        {
            if (!said.Remove(line.Text))
            {
                screen.Say("you", line.Text);
            }
        }
        else if (line.Id is not { } id || speech.Finish(id, line.Text) is not { } rest)
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

    private void Tell(string stage)
    {
        switch (stage)
        {
            case "producing":
                screen.Aside("The film is being made; /stop or Ctrl+C stops it.");
                break;
            case "cancelled":
                screen.Line("Cancelled. What was finished is kept; /retry goes on.");
                break;
            case "failed":
                screen.Line(Tried);
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
                ? string.Join(", ", read.RootElement.EnumerateObject().Select(argument => $"{argument.Name}: {argument.Value}"))
                : json;
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static string Text(WireFact fact, string name) => fact.Data.TryGetProperty(name, out var value) ? value.ToString() : "";
}
