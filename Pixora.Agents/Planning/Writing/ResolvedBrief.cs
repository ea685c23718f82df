using Pixora.Agents.Planning.Knowledge;
using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Everything about a film that is decided before its scenes are written.</summary>
/// <param name="Scenes">How many were asked for, null when no number was.</param>
/// <param name="LengthSettled">False when no length was asked for; a script then takes the time it needs.</param>
/// <param name="Script">Null when the planner writes the narration.</param>
internal sealed record ResolvedBrief(
    Topic Topic,
    FilmFormat Format,
    Voice Voice,
    MusicDirection Music,
    ValueList<Character> Cast,
    int? Scenes,
    bool LengthSettled,
    PastedScript? Script)
{
    /// <summary>As the person gave it; null leaves it to the planner.</summary>
    public string? Title { get; init; }

    /// <summary>What is said last, or shown where nobody speaks.</summary>
    public string? Appeal { get; init; }

    /// <summary>What is to be seen, a scene each; empty leaves it to the planner.</summary>
    public ValueList<string> Contents { get; init; } = [];

    /// <summary>What is said in the scenes of <see cref="Contents"/>, in the person's words; empty leaves it to the planner.</summary>
    public ValueList<string> Told { get; init; } = [];

    /// <summary>True when <see cref="Contents"/> are the things that the film is about, not what is seen of its subject.</summary>
    public bool Lists { get; init; }

    /// <summary>The language that the person writes in, an ISO 639-1 code.</summary>
    public string Spoken { get; init; } = "en";

    /// <summary>What must appear nowhere.</summary>
    public ValueList<string> Avoided { get; init; } = [];

    /// <summary>Null leaves it to the planner.</summary>
    public TransitionKind? Transition { get; init; }
}
