using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Pixora.Agents.Chat.Settings;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>Asks an endpoint for its list of models and looks the configured ones up in it.</summary>
internal sealed class ModelListing(string name, ModelProfile profile, HttpClient http)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    internal async Task<IReadOnlyList<ModelAvailability>> AskAsync(
        TimeProvider time, CancellationToken cancellationToken)
    {
        var models = profile.RoleModels.Values.Prepend(profile.Model).Distinct().ToList();
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var listed = await ListAsync(either.Token);
            return [.. models.Select(model => Availability(model, listed))];
        }
        catch (Exception error) when (IsEndpoints(error) && !cancellationToken.IsCancellationRequested)
        {
            var refused =
                error is HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden };
            return [.. models.Select(model => new ModelAvailability(name, model, refused ? "model.key" : "model.unreachable"))];
        }
    }

    private static bool IsEndpoints(Exception error) =>
        error is HttpRequestException or IOException or JsonException or OperationCanceledException;

    /// <summary>The last day of each model, null where none is named; by model id.</summary>
    private async Task<Dictionary<string, DateOnly?>> ListAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"{profile.Address!.ToString().TrimEnd('/')}/models");
        request.Headers.Authorization = profile.Key is { } key ? new AuthenticationHeaderValue("Bearer", key) : null;
        using var response = (await http.SendAsync(request, cancellationToken)).EnsureSuccessStatusCode();
        using var page = await JsonDocument.ParseAsync(
            await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        return page.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
            ? data.EnumerateArray().Where(model => Text(model, "id") is not null)
                .DistinctBy(model => Text(model, "id"))
                .ToDictionary(model => Text(model, "id")!, LastDay)
            : throw new JsonException("The endpoint's list of models has no data.");
    }

    private ModelAvailability Availability(string model, Dictionary<string, DateOnly?> listed) =>
        !listed.TryGetValue(model, out var lastDay) ? new(name, model, "model.unknown")
        : new(name, model, lastDay is null ? null : ModelAvailability.Retiring, lastDay);

    private static DateOnly? LastDay(JsonElement model) =>
        DateOnly.TryParseExact(
            Text(model, "shutdown_date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static string? Text(JsonElement model, string name) =>
        model.ValueKind == JsonValueKind.Object && model.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
