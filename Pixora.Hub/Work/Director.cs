using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Answers what a person says in the chat. It understands no edits in words yet, and says so.</summary>
internal sealed class Director(StudioVoice voice)
{
    /// <summary>True when the last message is a person's; the first one, the brief, is answered by the plan.</summary>
    public static bool OwesAnswer(VideoTask task) => task.Chat.Count > 1 && task.Chat[^1].By is Actor.Person;

    /// <summary>Answers the last message when it is still without an answer.</summary>
    public async Task AnswerAsync(VideoTask task, CancellationToken cancellationToken)
    {
        if (OwesAnswer(task))
        {
            await voice.SayAsync(task.Id, Actor.Crew, new Say("director", Answer(task.Stage)), new CommandId($"answer-{task.Chat.Count}"), cancellationToken);
        }
    }

    private static string Answer(TaskStage stage) => stage switch
    {
        TaskStage.Briefing => "I am still planning; the plan comes in a moment.",
        TaskStage.Producing => "The film is being made. I do not understand changes in words yet: cancel, edit the plan by command, and approve it again; what is finished is kept.",
        _ => "I do not understand changes in words yet. By command you can edit, add, move or remove scenes, set length, aspect, style, voice and music, undo, and approve the plan.",
    };
}
