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

    /// <summary>Every length named, in seconds, in the prompt's order.</summary>
    public required ValueList<double> Lengths { get; init; }

    /// <summary>Every aspect ratio named, in the prompt's order, each once.</summary>
    public required ValueList<AspectRatio> Aspects { get; init; }

    public VisualStyle? Style { get; init; }

    public MusicMood? Mood { get; init; }

    public MusicGenre? Genre { get; init; }

    /// <summary>False for a film without music.</summary>
    public bool? Music { get; init; }

    public bool? Narrated { get; init; }

    public VoiceType? Voice { get; init; }

    public CaptionMode? Captions { get; init; }

    public int? Scenes { get; init; }

    /// <summary>The characters that are named.</summary>
    public required ValueList<Character> Cast { get; init; }

    /// <summary>The script that was pasted in, null when the prompt only describes the film.</summary>
    public PastedScript? Script { get; init; }
}
