using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Reading;

/// <summary>What a prompt says. Null where it says nothing.</summary>
internal sealed record BriefReading
{
    /// <summary>The noun phrase the film is about, in the prompt's language; empty when none is named.</summary>
    public required string Subject { get; init; }

    /// <summary>Language the prompt is in, an ISO 639-1 code.</summary>
    public required string PromptLanguage { get; init; }

    /// <summary>Language asked for by name.</summary>
    public string? Language { get; init; }

    /// <summary>A way of speaking that is asked for, in the person's words.</summary>
    public string? Accent { get; init; }

    /// <summary>Every length named, in seconds; one that is tied to the film comes first.</summary>
    public required ValueList<double> Lengths { get; init; }

    /// <summary>Every aspect ratio named, in the prompt's order, each once.</summary>
    public required ValueList<AspectRatio> Aspects { get; init; }

    public VisualStyle? Style { get; init; }

    public MusicMood? Mood { get; init; }

    public MusicGenre? Genre { get; init; }

    /// <summary>False for a film without music.</summary>
    public bool? Music { get; init; }

    /// <summary>Decibels against the usual level of the music.</summary>
    public double? MusicLevelDb { get; init; }

    public bool? Narrated { get; init; }

    public VoiceType? Voice { get; init; }

    /// <summary>Speed against the voice's own.</summary>
    public double? Pace { get; init; }

    public CaptionMode? Captions { get; init; }

    /// <summary>True when size, colour or place of captions are asked for.</summary>
    public bool Lettering { get; init; }

    public int? Scenes { get; init; }

    /// <summary>Seconds that each scene is to last.</summary>
    public double? SceneSeconds { get; init; }

    /// <summary>What is to be seen, a scene each, in the prompt's order; empty when nothing says it.</summary>
    public ValueList<string> Contents { get; init; } = [];

    /// <summary>The film's name, as the person gave it.</summary>
    public string? Title { get; init; }

    /// <summary>What is said or shown last.</summary>
    public string? Appeal { get; init; }

    /// <summary>For whom the film is, in the person's words.</summary>
    public string? Audience { get; init; }

    public TransitionKind? Transition { get; init; }

    /// <summary>What must appear nowhere, in the person's words.</summary>
    public ValueList<string> Avoided { get; init; } = [];

    /// <summary>The most it may cost, in units of its currency.</summary>
    public double? Price { get; init; }

    /// <summary>The characters that are named.</summary>
    public required ValueList<Character> Cast { get; init; }

    /// <summary>Parts that could not be carried out, in the person's words.</summary>
    public ValueList<string> NotUnderstood { get; init; } = [];

    /// <summary>The script that was pasted in, null when the prompt only describes the film.</summary>
    public PastedScript? Script { get; init; }

    /// <summary>Wishes inside the clauses that name the subject.</summary>
    public ValueList<ImpliedWish> Implied { get; init; } = [];

    /// <summary>What the request reads as, clause by clause.</summary>
    public Hearing.RequestReading? Request { get; init; }
}
