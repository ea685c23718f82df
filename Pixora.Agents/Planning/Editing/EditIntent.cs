using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Editing;

/// <summary>An edit that a sentence asks for. Places count from 1.</summary>
internal abstract record EditIntent
{
    private EditIntent()
    {
    }

    /// <summary>New narration, a new picture or a new title for one scene.</summary>
    internal sealed record ChangeScene(int Place, string? Narration = null, string? Visual = null, string? Title = null) : EditIntent;

    /// <summary>A new length of one scene.</summary>
    internal sealed record ScaleScene(int Place, TimeChange Time) : EditIntent;

    internal sealed record RemoveScenes(ValueList<int> Places) : EditIntent;

    /// <param name="About">What the scene is about, as the person put it.</param>
    /// <param name="Place">Null for the end.</param>
    internal sealed record AddScene(string About, int? Place) : EditIntent;

    /// <param name="To">Place after the move; null for the end.</param>
    internal sealed record MoveScene(int Place, int? To) : EditIntent;

    internal sealed record SwapScenes(int One, int Other) : EditIntent;

    internal sealed record NewPicture(int Place) : EditIntent;

    internal sealed record ChangeTitle(string Title) : EditIntent;

    internal sealed record ChangeLength(TimeChange Time) : EditIntent;

    internal sealed record ChangeAspect(AspectRatio Aspect) : EditIntent;

    internal sealed record ChangeStyle(VisualStyle Style) : EditIntent;

    internal sealed record ChangeLanguage(string Language) : EditIntent;

    internal sealed record ChangeCaptions(CaptionMode Captions) : EditIntent;

    /// <param name="Faster">Null keeps the pace.</param>
    internal sealed record ChangeVoice(VoiceType? Type = null, bool? Narrated = null, bool? Faster = null) : EditIntent;

    /// <summary>Without mood and genre, another piece of the same kind.</summary>
    internal sealed record ChangeMusic(MusicMood? Mood = null, MusicGenre? Genre = null, bool Enabled = true) : EditIntent;

    internal sealed record ChangeLoudness(bool Louder) : EditIntent;

    internal sealed record Undo : EditIntent;

    internal sealed record Redo : EditIntent;

    internal sealed record AskStatus : EditIntent;

    /// <summary>Answered with a hint: only the person approves, with the button.</summary>
    internal sealed record Approve : EditIntent;

    /// <summary>Answered with a hint: only the person cancels, with the button.</summary>
    internal sealed record Cancel : EditIntent;

    internal sealed record Unknown : EditIntent;
}
