using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>The story as far as the person was told it.</summary>
internal sealed class Account(Narrator narrator)
{
    /// <summary>Lines of the chat that are shown when more were missed.</summary>
    public const int ShownLines = 6;

    public TaskStory Story { get; } = new();

    /// <summary>Takes a piece of the story and tells it.</summary>
    public void Tell(Heard news) => Take(news, narrator.Tell, narrator.Tell);

    /// <summary>Takes a piece of the story that the person knows.</summary>
    public void Hold(Heard news) => Take(news, _ => { }, _ => { });

    private void Take(Heard news, Action<WireFact> tellFact, Action<FactData.ChatMessage> tellLine)
    {
        if (news is Heard.Fact fact)
        {
            Story.Take([fact.Told], tellFact);
        }
        else if (news is Heard.Whole whole)
        {
            var known = Story.Said;
            Story.Replace(whole.Epoch, whole.Seq, whole.Snapshot);
            foreach (var missed in Story.Chat.Skip(Math.Max(known - Story.ChatFrom, Story.Chat.Count - ShownLines)))
            {
                tellLine(missed);
            }
        }
    }
}
