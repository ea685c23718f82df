using System.Text.Json.Serialization;

namespace Pixora.Hub.Contracts;

/// <summary>What a maker makes.</summary>
[JsonConverter(typeof(WireWord<WireCapability>))]
public enum WireCapability
{
    Image,
    Speech,
    Music,
    Motion,
}

/// <summary>Whose protocol a service speaks.</summary>
[JsonConverter(typeof(WireWord<WireService>))]
public enum WireService
{
    OpenAI,
    Replicate,
    Fal,
    ElevenLabs,
}

/// <summary>What a server that speaks the OpenAI shape does in its own way.</summary>
[JsonConverter(typeof(WireWord<WireDialect>))]
public enum WireDialect
{
    Plain,
    Kokoro,
    Chatterbox,
    Speaches,
    LocalAI,
    StableDiffusion,
    OpenRouter,
}

/// <summary>Where a maker or a choice comes from.</summary>
[JsonConverter(typeof(WireWord<WireOrigin>))]
public enum WireOrigin
{
    /// <summary>It is of this machine, or nobody has chosen.</summary>
    Local,

    /// <summary>The server's configuration; it is changed there.</summary>
    Configuration,

    /// <summary>Set up while the server runs.</summary>
    Kept,
}

/// <summary>How a maker outside this machine is asked; the same profile as in docs/makers.md.</summary>
/// <param name="BaseUrl">With the version; null for the address that the service is known by.</param>
/// <param name="Private">True for a server of one's own.</param>
/// <param name="KeyHeader">Null for the one that the service wants.</param>
/// <param name="Voices">By language, an ISO 639-1 code, then by kind of voice.</param>
/// <param name="Price">Null when it is not known.</param>
public sealed record WireProfile(
    WireService Service,
    WireCapability Capability,
    string Model,
    string? BaseUrl = null,
    bool Private = false,
    string? KeyHeader = null,
    WireDialect Dialect = WireDialect.Plain,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Voices = null,
    IReadOnlyList<string>? Sizes = null,
    int References = 0,
    int? LongestText = null,
    IReadOnlyDictionary<string, string>? Inputs = null,
    IReadOnlyDictionary<string, string>? Fixed = null,
    WirePrice? Price = null);

/// <param name="Dollars">US dollars for one of <paramref name="Per"/>.</param>
/// <param name="Per"><c>request</c>, <c>second</c>, <c>character</c> or <c>megapixel</c>.</param>
/// <param name="Source">Where that is said, null when the owner says it.</param>
/// <param name="Day">When it was said there.</param>
public sealed record WirePrice(decimal Dollars, string Per, string? Source = null, DateOnly? Day = null);

/// <summary>Sets a maker up, or replaces it.</summary>
/// <param name="Key">Null keeps the key that is there, empty takes it away. It is never answered.</param>
public sealed record MakerSetting(WireProfile Profile, string? Key = null);

/// <summary>A maker that can be chosen.</summary>
/// <param name="Profile">Null for a maker of this machine.</param>
/// <param name="Standing">What its service says, as far as it was asked; null when it was not.</param>
/// <param name="Sample">What a test picture or a voice's sample takes; null when it makes neither.</param>
public sealed record WireMaker(
    string Name, WireCapability Capability, WireOrigin Origin, bool HasKey, WireProfile? Profile,
    WireStanding? Standing,
    WireSamplePrice? Sample);

/// <param name="Dollars">US dollars; null when it is not known.</param>
public sealed record WireSamplePrice(decimal? Dollars);

/// <param name="Problem">Code of what is wrong, null when nothing is.</param>
/// <param name="Models">That it lists.</param>
/// <param name="Voices">That it lists.</param>
/// <param name="LastDay">Of the model, null when none is named.</param>
public sealed record WireStanding(
    DateTimeOffset AskedAt, string? Problem, string? Message, IReadOnlyList<string> Models,
    IReadOnlyList<string> Voices, DateOnly? LastDay);

/// <summary>All makers, and who is asked when a film chooses nobody.</summary>
public sealed record MakersReading(IReadOnlyList<WireMaker> Makers, IReadOnlyList<MakerUse> Used);

/// <summary>Who makes one kind of part of a film that chooses nobody.</summary>
/// <param name="Maker">Null where nobody can: no voice speaks the language.</param>
/// <param name="Leaves">True when what is made leaves this machine.</param>
/// <param name="Problem">Code of what its service said was wrong, null when nothing is known to be.</param>
public sealed record MakerUse(
    WireCapability Capability, string? Maker, WireOrigin Origin, bool Leaves, string? Problem);

/// <summary>Chooses who is asked when a film chooses nobody.</summary>
/// <param name="Maker">Null leaves it to the configuration.</param>
public sealed record MakerDefault(string? Maker);

/// <summary>Asks for a test picture or a voice's sample.</summary>
/// <param name="Dollars">The price that was shown; null when it was not known.</param>
public sealed record SampleOrder(decimal? Dollars);

/// <param name="Data">Base64.</param>
/// <param name="Dollars">What was paid, 0 when it was there already; null when it is not known.</param>
public sealed record MakerSample(string MediaType, string Data, decimal? Dollars);
