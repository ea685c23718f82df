using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Editing;

/// <summary>An edit that somebody asks for. Places count from 1.</summary>
internal abstract record EditIntent
{
    private EditIntent()
    {
    }

    /// <summary>New narration or a new picture.</summary>
    internal sealed record ChangeScenes(ValueList<int> Places, string? Narration = null, string? Visual = null)
        : EditIntent;

    /// <summary>A small change of the picture, such as "at night"; in English.</summary>
    internal sealed record TouchScenes(ValueList<int> Places, ValueList<string> Touches) : EditIntent;

    /// <summary>A new length of each of these scenes.</summary>
    internal sealed record ScaleScenes(ValueList<int> Places, TimeChange Time) : EditIntent;

    internal sealed record RemoveScenes(ValueList<int> Places) : EditIntent;

    /// <param name="About">What the scene is about, as the person put it.</param>
    /// <param name="Place">Null for the end.</param>
    internal sealed record AddScene(string About, int? Place) : EditIntent;

    /// <param name="To">Place after the move; null for the end.</param>
    internal sealed record MoveScene(int Place, int? To) : EditIntent;

    internal sealed record SwapScenes(int One, int Other) : EditIntent;

    /// <summary>Makes one scene of neighbours.</summary>
    internal sealed record MergeScenes(ValueList<int> Places) : EditIntent;

    internal sealed record NewPictures(ValueList<int> Places) : EditIntent;

    /// <summary>How these scenes take over from those before them.</summary>
    internal sealed record ChangeTransitions(ValueList<int> Places, TransitionKind Kind) : EditIntent;

    /// <summary>Words that the narrator says at the very end.</summary>
    internal sealed record CloseWith(string Words) : EditIntent;

    internal sealed record ChangeTitle(string Title) : EditIntent;

    internal sealed record ChangeLength(TimeChange Time) : EditIntent;

    internal sealed record ChangeAspect(AspectRatio Aspect) : EditIntent;

    internal sealed record ChangeStyle(VisualStyle Style) : EditIntent;

    internal sealed record ChangeLanguage(string Language) : EditIntent;

    internal sealed record ChangeCaptions(CaptionMode Captions) : EditIntent;

    /// <param name="Faster">Null keeps the pace.</param>
    internal sealed record ChangeVoice(VoiceType? Type = null, bool? Narrated = null, bool? Faster = null) : EditIntent;

    /// <summary>Without mood and genre, another piece of the same kind.</summary>
    internal sealed record ChangeMusic(MusicMood? Mood = null, MusicGenre? Genre = null, bool Enabled = true)
        : EditIntent;

    internal sealed record ChangeLoudness(bool Louder) : EditIntent;

    internal sealed record Undo(int Times = 1) : EditIntent;

    internal sealed record Redo(int Times = 1) : EditIntent;

    internal sealed record AskStatus : EditIntent;

    /// <summary>Answered with a hint: only the person approves.</summary>
    internal sealed record Approve : EditIntent;

    internal sealed record StopMaking : EditIntent;
}
