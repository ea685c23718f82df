using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Makers;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>
/// The makers of the whole server. All but who is used is for administrators; a key goes in and never comes out.
/// </summary>
internal static class MakersApi
{
    private const string Path = "/makers";

    public static void MapMakers(this IEndpointRouteBuilder api)
    {
        api.MapGet($"{Path}/used", Used);
        var makers = api.MapGroup(Path).AddEndpointFilter(GuardAsync);
        api.MapGet(Path, Read).AddEndpointFilter(GuardAsync);
        makers.MapPut("/{maker}", SaveAsync);
        makers.MapDelete("/{maker}", RemoveAsync);
        makers.MapPost("/{maker}/check", CheckAsync);
        makers.MapPost("/{maker}/sample", SampleAsync);
        makers.MapPut("/defaults/{capability}", ChooseAsync);
    }

    /// <summary>For administrators; what changes something, or asks a service, counts as a command.</summary>
    private static async ValueTask<object?> GuardAsync(
        EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        var refusal = context.RequestServices.GetRequiredService<Administrators>().Refuse(context.User);
        if (refusal is null && !HttpMethods.IsGet(context.Request.Method))
        {
            refusal = await context.RequestServices.GetRequiredService<Quotas>().RefuseCommandAsync(
                Caller.Of(context.User));
        }

        return refusal is null ? await next(call) : Problems.Of(refusal);
    }

    private static Ok<IReadOnlyList<MakerUse>> Used(MakerList list, string language = "en") =>
        TypedResults.Ok(list.Used(language));

    private static Ok<MakersReading> Read(MakerList list) => TypedResults.Ok(list.Read());

    private static async Task<Results<Ok<WireMaker>, ProblemHttpResult>> SaveAsync(
        string maker, StrictJsonBody<MakerSetting> body, MakerDesk desk, MakerList list)
    {
        var refusal = body.Refusal ?? Incomplete(body.Value!)
            ?? await desk.SaveAsync(maker, body.Value!, CancellationToken.None);
        return refusal is null ? TypedResults.Ok(list.Find(maker)!) : Problems.Of(refusal);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(string maker, MakerDesk desk) =>
        await desk.RemoveAsync(maker) is { } refusal ? Problems.Of(refusal) : TypedResults.NoContent();

    private static async Task<Results<Ok<WireStanding>, ProblemHttpResult>> CheckAsync(
        string maker, MakerDesk desk, CancellationToken cancellationToken) =>
        await desk.CheckAsync(maker, cancellationToken) is { } standing ? TypedResults.Ok(standing)
            : Problems.Of(MakerDesk.Unset(maker));

    private static async Task<Results<Ok<MakerSample>, ProblemHttpResult>> SampleAsync(
        string maker, StrictJsonBody<SampleOrder> body, ClaimsPrincipal user, MakerSamples samples)
    {
        if (body.Refusal is { } unreadable)
        {
            return Problems.Of(unreadable);
        }

        // What is ordered is paid for, whether or not somebody waits for it.
        var outcome = await samples.MakeAsync(Caller.Of(user), maker, body.Value!, CancellationToken.None);
        return outcome.Sample is { } sample ? TypedResults.Ok(sample) : Problems.Of(outcome.Refusal!);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChooseAsync(
        string capability, StrictJsonBody<MakerDefault> body, MakerDesk desk)
    {
        if (!Enum.TryParse<WireCapability>(capability, ignoreCase: true, out var part) || !Enum.IsDefined(part))
        {
            return Problems.Of(new Refusal("request.malformed", "A capability is image, speech, music or motion."));
        }

        var refusal = body.Refusal ?? await desk.ChooseAsync(part, body.Value!.Maker);
        return refusal is null ? TypedResults.NoContent() : Problems.Of(refusal);
    }

    private static Refusal? Incomplete(MakerSetting setting) => setting.Profile?.Model is null
        ? new("command.malformed", "A maker has a profile with a service, a capability and a model.")
        : null;
}
