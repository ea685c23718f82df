using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Agents.Chat;
using Pixora.Hub.Contracts;
using Pixora.Hub.Work;

namespace Pixora.Hub.Api;

/// <summary>Lists the language models of the crew and whether each answers.</summary>
internal static class ModelsApi
{
    public static void MapModels(this IEndpointRouteBuilder api) => api.MapGet("/models", Read);

    private static Ok<ModelsReading> Read(IChatModels models, ModelCheck check)
    {
        var survey = check.Survey;
        return TypedResults.Ok(new ModelsReading(
            models.Offline,
            survey.At,
            [.. survey.Notes.Select(note => new ModelStanding(note.Profile, note.Model, note.Problem, note.LastDay, note.Fallback))]));
    }
}
