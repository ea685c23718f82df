using System.Net;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.StandIn;

namespace Pixora.Tests.Hub.Api;

/// <summary>What a person likes is kept for them, shown, deleted, and applied to their next films.</summary>
public sealed class PreferencesTests(SharedStudio shared) : IClassFixture<SharedStudio>, IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task What_the_crew_was_told_counts_for_the_next_film_and_for_nobody_else()
    {
        await using var model = await StandInOpenAI.StartAsync(
            [.. Scripts.Plan, Scripts.Call("set_preferences", """{"style":"noir","pace":0.9}"""), new Reply.Words("I remember.")]);
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);
        await using var viewer = await studio.ComeAsync();
        using var api = new ApiClient(studio);
        var task = await viewer.CreateReviewedAsync();
        Assert.DoesNotContain(viewer.Story, fact => fact.Type == "preferences_changed");
        await viewer.SayAsync(task, "I always want black and white and a slow voice");
        await viewer.UntilTurnsAsync(2);

        Assert.Equal(
            """{"style":"noir","voice":null,"pace":0.9,"musicLevelDb":null,"aspect":null"""
                + ""","origins":{"style":{"by":"stated","tasks":[]},"pace":{"by":"stated","tasks":[]}}}""",
            (await api.GetAsync("preferences")).Body.GetRawText());
        Assert.Equal(["noir"], await StylesAsync(studio, studio.User));
        Assert.Empty(await StylesAsync(studio, "ada"));
    }

    [Fact]
    public async Task A_person_sees_replaces_and_deletes_them()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);

        var put = await PutAsync(api, """{"voice":"deep","aspect":"portrait"}""");
        var shown = await api.GetAsync("preferences");
        Assert.Equal((HttpStatusCode.OK, "deep", "portrait"), (put.Status, shown.Text("voice"), shown.Text("aspect")));

        await PutAsync(api, """{"style":"vivid"}""");
        Assert.Equal(
            """{"style":"vivid","voice":null,"pace":null,"musicLevelDb":null,"aspect":null"""
                + ""","origins":{"style":{"by":"stated","tasks":[]}}}""",
            (await api.GetAsync("preferences")).Body.GetRawText());

        using var deleted = await api.Http.DeleteAsync(
            new Uri("api/v1/preferences", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(
            """{"style":null,"voice":null,"pace":null,"musicLevelDb":null,"aspect":null,"origins":{}}""",
            (await api.GetAsync("preferences")).Body.GetRawText());
        Assert.Empty(await StylesAsync(studio, studio.User));
    }

    [Fact]
    public async Task An_older_film_adds_what_it_was_told_and_brings_nothing_deleted_back()
    {
        await using var studio = shared.Enter();
        await using var viewer = await studio.ComeAsync();
        using var api = new ApiClient(studio);
        var task = await viewer.CreateReviewedAsync();
        await viewer.SendAsync(task, new { type = "set_preferences", preferences = new { style = "noir" } });
        using var deleted = await api.Http.DeleteAsync(
            new Uri("api/v1/preferences", UriKind.Relative), TestContext.Current.CancellationToken);

        await viewer.SendAsync(
            task, new { type = "set_preferences", preferences = new { style = "noir", voice = "bright" } });

        Assert.Equal(
            """{"style":null,"voice":"bright","pace":null,"musicLevelDb":null,"aspect":null"""
                + ""","origins":{"voice":{"by":"stated","tasks":[]}}}""",
            (await api.GetAsync("preferences")).Body.GetRawText());
    }

    [Trait(StoreTrait.Name, StoreTrait.Once)]
    [Theory]
    [InlineData("""{"pace":3}""", "voice.pace", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"style":"baroque"}""", "command.malformed", HttpStatusCode.BadRequest)]
    [InlineData("""{"colour":"blue"}""", "command.malformed", HttpStatusCode.BadRequest)]
    [InlineData("[]", "command.malformed", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_liked_is_refused(string body, string code, HttpStatusCode status)
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);

        var answer = await PutAsync(api, body);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    /// <summary>The styles that a new film of a user begins with.</summary>
    private static async Task<IReadOnlyList<string?>> StylesAsync(TestStudio studio, string user)
    {
        await using var viewer = await studio.ComeAsync(user);
        await viewer.CreateReviewedAsync($"next-{Guid.NewGuid():N}");
        return [.. viewer.Story.Where(fact => fact.Type == "preferences_changed").Select(
            fact => fact.Data.GetProperty("preferences").GetProperty("style").GetString())];
    }

    private static Task<ApiAnswer> PutAsync(ApiClient api, string body) => api.PutRawAsync("preferences", body);
}
