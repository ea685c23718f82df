using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>The story as far as it was printed.</summary>
internal sealed class ToldStory(StoryPrinter printer)
{
    /// <summary>Lines of the chat that are shown when more were missed.</summary>
    public const int ShownLines = 6;

    public TaskStory Story { get; } = new();

    /// <summary>Applies an event and prints it.</summary>
    public void Tell(StudioEvent news) => Take(news, printer.Tell, printer.Tell);

    /// <summary>Applies an event without printing it.</summary>
    public void Hold(StudioEvent news) => Take(news, _ => { }, _ => { });

    private void Take(StudioEvent news, Action<WireFact> tellFact, Action<FactData.ChatMessage> tellLine)
    {
        if (news is StudioEvent.Fact fact)
        {
            Story.Take([fact.Told], tellFact);
        }
        else if (news is StudioEvent.Snapshot now)
        {
            var known = Story.Said;
            Story.Replace(now.Epoch, now.Seq, now.Task);
            foreach (var missed in Story.Chat.Skip(Math.Max(known - Story.ChatFrom, Story.Chat.Count - ShownLines)))
            {
                tellLine(missed);
            }
        }
    }
}
