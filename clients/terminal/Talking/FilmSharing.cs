using System.Globalization;
using System.Net.Http.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>Makes links by which others watch the film, lists them and ends them.</summary>
internal sealed class FilmSharing(TalkOrder order, SignIn signIn, StudioConnection connection, Screen screen)
{
    private Uri Shares => new(order.Server, $"api/v1/tasks/{connection.TaskId}/shares");

    /// <param name="typed">Nothing makes a link for a week, <c>list</c> lists all, <c>end ID</c> ends one.</param>
    public async Task HandleAsync(string typed, CancellationToken cancellationToken)
    {
        try
        {
            using var http = await signIn.HttpAsync();
            await (typed.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
            {
                [] => MakeAsync(http, cancellationToken),
                ["list"] => ListAsync(http, cancellationToken),
                ["end", var id] => EndAsync(http, id, cancellationToken),
                _ => SayAsync("/share makes a link for a week, /share list lists all, /share end ID ends one."),
            });
        }
        catch (HttpRequestException failure)
        {
            var explained = signIn.Explain(failure);
            screen.Failure(explained.Code, explained.Message);
        }
    }

    private async Task MakeAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Shares) { Content = JsonContent.Create(new NewShare()) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("n"));
        using var answer = await http.SendAsync(request, cancellationToken);
        if (await IsTakenAsync(answer, cancellationToken))
        {
            var made = (await answer.Content.ReadFromJsonAsync<StartedShare>(cancellationToken))!;
            screen.Line(new Uri(order.Server, made.Path).ToString());
            screen.Aside(
                $"Whoever has it can watch this film until {Day(made.ExpiresAt)}. It is said only now. /share end {made.Id} ends it.");
        }
    }

    private async Task ListAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(Shares, cancellationToken);
        if (await IsTakenAsync(answer, cancellationToken))
        {
            var links = (await answer.Content.ReadFromJsonAsync<IReadOnlyList<WireShare>>(cancellationToken))!;
            screen.Line(links.Count == 0 ? "There is no link to this film." : string.Join('\n', links.Select(Line)));
        }
    }

    private async Task EndAsync(HttpClient http, string id, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri($"{Shares}/{Uri.EscapeDataString(id)}"));
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("n"));
        using var answer = await http.SendAsync(request, cancellationToken);
        if (await IsTakenAsync(answer, cancellationToken))
        {
            screen.Line("The link is ended.");
        }
    }

    private async Task<bool> IsTakenAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode)
        {
            return true;
        }

        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            answer.EnsureSuccessStatusCode();
        }

        var problem = (await answer.Content.ReadFromJsonAsync<Problem>(cancellationToken))!;
        screen.Failure(problem.Code, problem.Detail ?? "");
        return false;
    }

    private Task SayAsync(string text)
    {
        screen.Line(text);
        return Task.CompletedTask;
    }

    private static string Line(WireShare link)
    {
        var standing = link switch
        {
            { RevokedAt: { } revoked } => $"ended {Day(revoked)}",
            { LastUsedAt: { } used } => $"until {Day(link.ExpiresAt)}, last used {Day(used)}",
            _ => $"until {Day(link.ExpiresAt)}, not used yet",
        };
        return $"{link.Id}  {standing}";
    }

    private static string Day(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
