using System.Text.Json;
using System.Text.Json.Nodes;
using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Remote;

/// <summary>What a service said, whole.</summary>
/// <param name="Pause">When it wants to be asked again; null when it does not say.</param>
internal sealed record RemoteAnswer(int Status, byte[] Body, string? MediaType, TimeSpan? Pause = null)
{
    /// <summary>Where a redirect leads.</summary>
    public Uri? Location { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Empty when it is no JSON object.</summary>
    public JsonObject Page
    {
        get
        {
            try
            {
                return JsonNode.Parse(Body) as JsonObject ?? [];
            }
            catch (JsonException)
            {
                return [];
            }
        }
    }

    /// <exception cref="ProviderException"><c>maker.answer</c>: it is no JSON object.</exception>
    public JsonObject Require(string maker) => Page is { Count: > 0 } page ? page : throw RemoteFaults.Unreadable(maker, "it is no JSON");
}
