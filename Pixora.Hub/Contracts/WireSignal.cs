using System.Text.Json.Serialization;

namespace Pixora.Hub.Contracts;

/// <summary>Something passing, never stored: it may be dropped or overtaken.</summary>
public sealed record WireSignal([property: JsonPropertyOrder(1)] SignalData Data)
{
    /// <summary>
    /// Which case <see cref="Data"/> is: <c>progress_update</c>, <c>token</c>, <c>presence</c>, <c>top</c> or
    /// <c>queue_place</c>.
    /// </summary>
    public string Type => Data is UnknownSignal unknown ? unknown.Name : WireCases<SignalData>.NameOf(Data);
}
