namespace Pixora.Hub.Contracts;

/// <summary>What somebody likes, for all their films; null where they like nothing in particular.</summary>
/// <param name="Pace">As in <see cref="WireVoice"/>.</param>
/// <param name="MusicLevelDb">As in <see cref="WireMusic"/>.</param>
/// <param name="Origins">Where each entry that is liked comes from, by its name; not read when it is sent.</param>
public sealed record WireTaste(
    WireStyle? Style,
    WireVoiceType? Voice,
    double? Pace,
    double? MusicLevelDb,
    WireAspect? Aspect,
    IReadOnlyDictionary<string, PreferenceOrigin> Origins);
