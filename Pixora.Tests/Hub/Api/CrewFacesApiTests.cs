using System.Net;
using Pixora.Agents.Roles;

namespace Pixora.Tests.Hub.Api;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class CrewFacesApiTests(SharedStudio shared) : IClassFixture<SharedStudio>
{
    [Fact]
    public async Task Each_of_the_crew_has_a_face_of_its_own_that_browsers_keep()
    {
        await using var studio = shared.Enter();
        using var nobody = new HttpClient { BaseAddress = studio.Address };
        var faces = new HashSet<string>();
        foreach (var role in Crew.All)
        {
            using var answer = await nobody.GetAsync($"crew/{role.Name}.jpg", TestContext.Current.CancellationToken);
            Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
            Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge.TotalHours: 24 });
            Assert.True(faces.Add(answer.Headers.ETag!.Tag));
        }

        using var other = await nobody.GetAsync("crew/stranger.jpg", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }
}
