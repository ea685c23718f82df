using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>Asks an endpoint which of the configured models it has, and until when.</summary>
internal static class Catalogue
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    internal static async Task<IReadOnlyList<ModelNote>> AskAsync(Endpoint endpoint, HttpClient http, TimeProvider time, CancellationToken cancellationToken)
    {
        var models = endpoint.Profile.RoleModels.Values.Prepend(endpoint.Profile.Model).Distinct().ToList();
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var listed = await ListAsync(endpoint.Profile, http, either.Token);
            return [.. models.Select(model => Note(endpoint.Name, model, listed))];
        }
        catch (Exception error) when (error is HttpRequestException or IOException or JsonException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            var code = (error as HttpRequestException)?.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? "model.key" : "model.unreachable";
            return [.. models.Select(model => new ModelNote(endpoint.Name, model, code))];
        }
    }

    private static async Task<Dictionary<string, DateOnly?>> ListAsync(ModelProfile profile, HttpClient http, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{profile.BaseUrl!.ToString().TrimEnd('/')}/models");
        request.Headers.Authorization = profile.Key is { } key ? new AuthenticationHeaderValue("Bearer", key) : null;
        using var response = (await http.SendAsync(request, cancellationToken)).EnsureSuccessStatusCode();
        using var page = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        return page.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
            ? data.EnumerateArray().Where(model => Text(model, "id") is not null).DistinctBy(model => Text(model, "id")).ToDictionary(model => Text(model, "id")!, LastDay)
            : throw new JsonException("The endpoint's list of models has no data.");
    }

    private static ModelNote Note(string profile, string model, Dictionary<string, DateOnly?> listed) =>
        !listed.TryGetValue(model, out var lastDay) ? new(profile, model, "model.unknown")
        : new(profile, model, lastDay is null ? null : ModelNote.Retiring, lastDay);

    private static DateOnly? LastDay(JsonElement model) =>
        DateOnly.TryParseExact(Text(model, "shutdown_date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(JsonElement model, string name) =>
        model.ValueKind == JsonValueKind.Object && model.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
