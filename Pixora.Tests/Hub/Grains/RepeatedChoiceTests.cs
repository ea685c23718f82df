using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Agents.Language;
using Pixora.Agents.Planning;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Grains;

/// <summary>
/// What a person chooses in one film after the other becomes one of their preferences; they are told, see it, and can
/// delete it.
/// </summary>
public sealed class RepeatedChoiceTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task The_third_film_teaches_it_over_restarts_and_tells_so_once()
    {
        var films = new List<string>();
        for (var film = 1; film <= 3; film++)
        {
            await using var studio = await TestStudio.OpenAsync(data);
            await using var viewer = await studio.ComeAsync();
            films.Add(await viewer.CreateReviewedAsync($"create-{film}"));
            await ChooseAsync(viewer, films[^1], "noir");
            await ChooseAsync(viewer, films[^1], "vivid");
            await ChooseAsync(viewer, films[^1], "noir");
            Assert.Equal(film < 3 ? 0 : 1, Told(viewer).Count);
        }

        await using var again = await TestStudio.OpenAsync(data);
        using var api = new ApiClient(again);
        var tasks = string.Join(',', films.Select(film => $"\"{film}\""));
        Assert.Equal(
            """{"style":"noir","voice":null,"pace":null,"musicLevelDb":null,"aspect":null"""
                + $$$$""","origins":{"style":{"by":"repeated","tasks":[{{{{tasks}}}}]}}}""",
            (await api.GetAsync("preferences")).Body.GetRawText());
        await using var next = await again.ComeAsync();
        await ChooseAsync(next, await next.CreateReviewedAsync("create-4"), "vivid");
        Assert.Equal(
            "noir",
            next.Story.Single(fact => fact.Type == "preferences_changed").Data.GetProperty("preferences").GetProperty("style").GetString());
        Assert.Empty(Told(next));
    }

    [Fact]
    public async Task Once_deleted_it_is_learned_only_from_other_films()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var api = new ApiClient(studio);
        var films = await FilmsAsync(studio, "first", 3);
        Assert.Equal("noir", (await api.GetAsync("preferences")).Text("style"));

        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(api, "style"));
        await using var viewer = await studio.ComeAsync();
        foreach (var film in films)
        {
            await ChooseAsync(viewer, film, "vivid");
            await ChooseAsync(viewer, film, "noir");
        }

        await FilmsAsync(studio, "second", 2);
        Assert.Equal(
            """{"style":null,"voice":null,"pace":null,"musicLevelDb":null,"aspect":null,"origins":{}}""",
            (await api.GetAsync("preferences")).Body.GetRawText());
        await FilmsAsync(studio, "third", 1);
        Assert.Equal("noir", (await api.GetAsync("preferences")).Text("style"));
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(api, "colour"));
    }

    [Fact]
    public async Task What_was_stated_stays_and_what_is_shown_can_be_put_back()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var api = new ApiClient(studio);
        await api.PutRawAsync("preferences", """{"style":"vivid","aspect":"square"}""");
        await FilmsAsync(studio, "film", 4);

        var shown = await api.GetAsync("preferences");
        Assert.Equal(
            """{"style":"vivid","voice":null,"pace":null,"musicLevelDb":null"""
                + ""","aspect":"square","origins":{"style":{"by":"stated","tasks":[]},"aspect":{"by":"stated","tasks":[]}}}""",
            shown.Body.GetRawText());
        var put = await api.PutRawAsync("preferences", shown.Body.GetRawText());
        Assert.Equal((HttpStatusCode.OK, shown.Body.GetRawText()), (put.Status, put.Body.GetRawText()));
    }

    [Fact]
    public async Task A_brief_and_a_wish_in_the_chat_count_as_well_and_the_crew_tells_it_in_the_persons_language()
    {
        await using var studio = await TestStudio.OpenAsync(
            data, builder => builder.Services.AddSingleton<IPlanner, OfflinePlanner>());
        await using var viewer = await studio.ComeAsync();
        await viewer.CreateReviewedAsync(
            "create-1", "Ein Film über das Meer im Hochformat in Schwarzweiß, 30 Sekunden");
        await viewer.CreateReviewedAsync(
            "create-2", "Ein Film über den Wald im Hochformat in Schwarzweiß, 30 Sekunden");
        await using var third = await studio.ComeAsync();
        var task = await third.CreateReviewedAsync("create-3", "Ein Film über die Berge, 30 Sekunden");
        Assert.Empty(Told(third));

        await third.SayAsync(task, "Ändere den Stil auf Schwarzweiß");
        await third.UntilTurnsAsync(1);

        Assert.Equal(
            ["director: " + MessageCatalog.Format("learned", "de", 3, MessageCatalog.Format("learned-style", "de", "noir"))],
            Told(third));
        await using var fourth = await studio.ComeAsync();
        await fourth.CreateReviewedAsync("create-4", "Ein Film über Katzen im Hochformat, 30 Sekunden");
        Assert.Equal(
            ["director: " + MessageCatalog.Format("learned", "de", 3, MessageCatalog.Format("learned-aspect", "de", "portrait"))],
            Told(fourth));
        Assert.Equal(
            "noir",
            fourth.Story.Single(fact => fact.Type == "breakdown_proposed")
                .Data.GetProperty("breakdown").GetProperty("format").GetProperty("style").GetString());
        await fourth.AssertWholeAsync(
            (await fourth.CreateAsync("Ein Film über Katzen im Hochformat, 30 Sekunden", "create-4")).TaskId!);
    }

    private static async Task<List<string>> FilmsAsync(TestStudio studio, string name, int count)
    {
        var films = new List<string>();
        for (var film = 0; film < count; film++)
        {
            await using var viewer = await studio.ComeAsync();
            films.Add(await viewer.CreateReviewedAsync($"{name}-{film}"));
            await ChooseAsync(viewer, films[^1], "noir");
        }

        return films;
    }

    private static async Task ChooseAsync(Viewer viewer, string task, string style) =>
        Assert.True((await viewer.SendAsync(task, new { type = "set_style", style })).Ok);

    private static List<string> Told(Viewer viewer) =>
    [
        .. viewer.Story.Where(fact => fact.Type == "chat_message").Select(fact => fact.Data)
            .Where(line => line.GetProperty("id").GetString()?.StartsWith("learned-", StringComparison.Ordinal) == true)
            .Select(line => $"{line.GetProperty("speaker").GetString()}: {line.GetProperty("text").GetString()}"),
    ];

    private static async Task<HttpStatusCode> DeleteAsync(ApiClient api, string entry)
    {
        using var answer = await api.Http.DeleteAsync(
            new Uri($"api/v1/preferences/{entry}", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
