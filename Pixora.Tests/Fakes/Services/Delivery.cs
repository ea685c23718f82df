using System.Text;
using System.Text.Json.Nodes;

namespace Pixora.Tests.Fakes.Services;

/// <summary>What a service sends.</summary>
internal sealed record Delivery(int Status, string MediaType, byte[] Body)
{
    public static Delivery Page(JsonNode page, int status = 200) =>
        new(status, "application/json", Encoding.UTF8.GetBytes(page.ToJsonString()));

    public static Delivery File(string mediaType, byte[] body) => new(200, mediaType, body);
}
