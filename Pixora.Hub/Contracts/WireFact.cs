using System.Text.Json.Serialization;

namespace Pixora.Hub.Contracts;

/// <summary>A fact in its place in the task's story.</summary>
/// <param name="Epoch">Changes only when the story had to start anew.</param>
/// <param name="Seq">Counts from 1 without gaps within the epoch.</param>
/// <param name="Data">What happened.</param>
public sealed record WireFact(long Epoch, long Seq, DateTimeOffset At, [property: JsonPropertyOrder(1)] FactData Data)
{
    /// <summary>Which case <see cref="Data"/> is: <c>chat_message</c>, <c>breakdown_proposed</c> …</summary>
    public string Type => Data is UnknownFact unknown ? unknown.Name : WireCases<FactData>.NameOf(Data);
}
