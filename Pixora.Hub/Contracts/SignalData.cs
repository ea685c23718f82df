using System.Text.Json.Serialization;

namespace Pixora.Hub.Contracts;

/// <summary>What a signal says. Its <c>type</c> stands beside it, in <see cref="WireSignal"/>.</summary>
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(WireProgress))]
[JsonDerivedType(typeof(WireToken))]
[JsonDerivedType(typeof(WireThinking))]
[JsonDerivedType(typeof(WirePresence))]
[JsonDerivedType(typeof(WireTop))]
[JsonDerivedType(typeof(WireQueuePlace))]
public abstract record SignalData;

/// <summary>How far a render is. Percent never falls within one attempt.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Stage"> <c>queue</c> while other films are made first, then what is being made: <c>narration</c>,
/// <c>images</c>, <c>music</c>, <c>clips</c>, <c>soundtrack</c>, <c>film</c>, <c>checks</c>.
/// </param>
/// <param name="Message">For a person.</param>
[WireType("progress_update")]
public sealed record WireProgress(double Percent, string Stage, string Message) : SignalData;

/// <summary>A piece of a message that is being spoken. The message itself comes as a fact with the same id.</summary>
/// <param name="Message">Id of the message.</param>
/// <param name="Speaker">Who speaks: <c>director</c> …</param>
/// <param name="Offset">Where the piece begins in the message, in UTF-16 units.</param>
/// <param name="Text">Empty at offset 0 when the message is withdrawn: it broke off, and another takes its
/// place.</param>
[WireType("token")]
public sealed record WireToken(string Message, string Speaker, int Offset, string Text) : SignalData;

/// <summary>
/// A model of the crew was asked and has not said a word yet. It is over with the next token, tool call or end of the
/// turn.
/// </summary>
/// <param name="Speaker">For which role: <c>director</c> …</param>
/// <param name="Profile">Name of the profile that is asked.</param>
/// <param name="Model">Id of its model.</param>
/// <param name="Since">When it was asked.</param>
/// <param name="Patience">Seconds that its first word is waited for: then the next profile is asked, or the
/// person.</param>
[WireType("thinking")]
public sealed record WireThinking(string Speaker, string Profile, string Model, DateTimeOffset Since, double Patience)
    : SignalData;

/// <summary>How many connections watch the task, over all pods.</summary>
[WireType("presence")]
public sealed record WirePresence(long Viewers) : SignalData;

/// <summary>Number of the last fact there is: who holds less has missed something.</summary>
[WireType("top")]
public sealed record WireTop(long Seq) : SignalData;
