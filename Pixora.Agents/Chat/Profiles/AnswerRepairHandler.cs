using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Pixora.Agents.Chat.Wire;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>Repairs the answers of servers that deviate from the protocol before the client library reads
/// them.</summary>
internal sealed class AnswerRepairHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Post && response.StatusCode == HttpStatusCode.OK)
        {
            response.Content = response.Content.Headers.ContentType?.MediaType switch
            {
                "text/event-stream" => await EventsAsync(response.Content, cancellationToken),
                "application/json" => await WholeAsync(response.Content, cancellationToken),
                _ => response.Content,
            };
        }

        return response;
    }

    private static async Task<HttpContent> EventsAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var repaired = new StreamContent(new RepairedLines(await content.ReadAsStreamAsync(cancellationToken)));
        repaired.Headers.ContentType = content.Headers.ContentType;
        return repaired;
    }

    private static async Task<HttpContent> WholeAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var json = new AnswerRepair().Mend(await content.ReadAsStringAsync(cancellationToken));
        return new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
    }
}
