using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Makers;

/// <summary>Asks a server for its makers, and prints what it answers.</summary>
internal sealed class ServerMakers(HttpClient http, Uri server)
{
    public async Task UsedAsync(CancellationToken cancellationToken)
    {
        foreach (var use in await AskAsync<IReadOnlyList<MakerUse>>(HttpMethod.Get, "/used", null, cancellationToken))
        {
            Console.WriteLine($"{Word(use.Capability),-10}{Plain.Line(use.Maker ?? "nobody"),-24}{Place(use)}");
        }
    }

    public async Task ListAsync(CancellationToken cancellationToken)
    {
        var read = await AskAsync<MakersReading>(HttpMethod.Get, "", null, cancellationToken);
        foreach (var maker in read.Makers)
        {
            var price = maker.Sample is { } sample ? $"a sample costs {Price(sample.Dollars)}" : "no samples";
            var key = maker.Profile is null ? "of this machine" : maker.HasKey ? "has a key" : "no key";
            Console.WriteLine($"{Word(maker.Capability),-10}{Plain.Line(maker.Name),-24}{key}, {price}{Told(maker.Standing)}");
        }
    }

    public async Task SetAsync(string name, MakerSetting setting, CancellationToken cancellationToken)
    {
        var maker = await AskAsync<WireMaker>(
            HttpMethod.Put, $"/{Uri.EscapeDataString(name)}", setting, cancellationToken);
        Console.WriteLine($"'{Plain.Line(maker.Name)}' is set up{Told(maker.Standing)}");
    }

    public Task RemoveAsync(string name, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, $"/{Uri.EscapeDataString(name)}", null, cancellationToken);

    public Task ChooseAsync(WireCapability capability, string? maker, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, $"/defaults/{Word(capability)}", new MakerDefault(maker), cancellationToken);

    public async Task CheckAsync(string name, CancellationToken cancellationToken)
    {
        var standing = await AskAsync<WireStanding>(
            HttpMethod.Post, $"/{Uri.EscapeDataString(name)}/check", null, cancellationToken);
        if (standing.Problem is not null)
        {
            throw new StudioException(standing.Problem, Plain.Line(standing.Message ?? ""));
        }

        Console.WriteLine("The service answers.");
        Print("Models", standing.Models);
        Print("Voices", standing.Voices);
    }

    public async Task SampleAsync(string name, FileInfo file, decimal? price, CancellationToken cancellationToken)
    {
        var made = await AskAsync<MakerSample>(
            HttpMethod.Post, $"/{Uri.EscapeDataString(name)}/sample", new SampleOrder(price), cancellationToken);
        await File.WriteAllBytesAsync(file.FullName, Convert.FromBase64String(made.Data), cancellationToken);
        Console.WriteLine($"{file.FullName} ({made.MediaType}), {Price(made.Dollars)}");
    }

    private static void Print(string what, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            Console.WriteLine($"{what}: {string.Join(", ", names.Select(name => Plain.Line(name)))}");
        }
    }

    private static string Place(MakerUse use) =>
        (use.Leaves ? "leaves this machine" : "on this machine") + (use.Problem is null ? "" : $"; {use.Problem}");

    private static string Told(WireStanding? standing) => standing?.Problem is { } problem
        ? $"; {problem}: {Plain.Line(standing.Message ?? "")}"
        : "";

    private static string Price(decimal? dollars) => dollars switch
    {
        null => "an unknown price",
        0 => "nothing",
        { } sum => "$" + sum.ToString("0.00####", CultureInfo.InvariantCulture),
    };

    private static string Word(WireCapability capability) => $"{capability}".ToLowerInvariant();

    private async Task<T> AskAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var answer = await AnswerAsync(method, path, body, cancellationToken);
        return (await answer.Content.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, cancellationToken))!;
    }

    private async Task SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var answer = await AnswerAsync(method, path, body, cancellationToken);
    }

    /// <exception cref="StudioException">The server's refusal.</exception>
    private async Task<HttpResponseMessage> AnswerAsync(
        HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(server, $"api/v1/makers{path}"))
        {
            Content = body is null ? null : JsonContent.Create(body, options: JsonSerializerOptions.Web),
        };
        var answer = await http.SendAsync(request, cancellationToken);
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            {
                answer.EnsureSuccessStatusCode();
            }

            var problem = (await answer.Content.ReadFromJsonAsync<Problem>(cancellationToken))!;
            throw new StudioException(problem.Code, Plain.Line(problem.Detail ?? ""));
        }
    }
}
