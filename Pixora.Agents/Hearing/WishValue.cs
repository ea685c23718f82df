using Pixora.Media.Tasks;

namespace Pixora.Agents.Hearing;

/// <summary>What a wish is set to, as far as its words say; null where they say nothing.</summary>
internal sealed record WishValue
{
    /// <summary>A length in seconds.</summary>
    public double? Seconds { get; init; }

    /// <summary>How many: of scenes, of steps to undo.</summary>
    public int? Count { get; init; }

    /// <summary>By how much a length changes: 0.5 is half.</summary>
    public double? Factor { get; init; }

    public AspectRatio? Aspect { get; init; }

    public VisualStyle? Style { get; init; }

    public MusicMood? Mood { get; init; }

    public MusicGenre? Genre { get; init; }

    /// <summary>An ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>True when a way of speaking is asked for, rather than a language.</summary>
    public bool Accent { get; init; }

    /// <summary>True when size, colour or place of letters are named.</summary>
    public bool Lettering { get; init; }

    /// <summary>
    /// The captions after it; where they are switched off, whether any text may be left in the picture.
    /// </summary>
    public CaptionMode? Captions { get; init; }

    public VoiceType? Voice { get; init; }

    public TransitionKind? Transition { get; init; }

    /// <summary>True when the voice is meant, false for the music, null when neither is named.</summary>
    public bool? OfVoice { get; init; }

    /// <summary>An amount in units of the currency.</summary>
    public double? Price { get; init; }

    /// <summary>The person's own words: a title, an appeal, what must not appear, for whom it is.</summary>
    public string? Words { get; init; }
}
