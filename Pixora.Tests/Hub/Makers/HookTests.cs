using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pixora.Hub.Contracts;
using Pixora.Hub.Makers;
using Pixora.Media.Providers.Hooks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Hub.Makers;

/// <summary>Calls of services at the server's door.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class HookTests : IDisposable
{
    private const string Body = """{"id":"pred001","status":"succeeded"}""";

    private readonly TemporaryFolder data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_signed_call_wakes_once_and_one_that_is_forged_stale_or_of_nobody_does_not()
    {
        await using var service = new StandInReplicate(TimeProvider.System);
        await service.StartAsync();
        RungHooks? rung = null;
        await using var studio = await TestStudio.OpenAsync(
            data,
            (WebApplicationBuilder builder) =>
            {
                var real = builder.Services.Last(one => one.ServiceType == typeof(IMakerHooks)).ImplementationType!;
                builder.Services.Replace(ServiceDescriptor.Singleton<IMakerHooks>(
                    provider => rung = new((IMakerHooks)ActivatorUtilities.CreateInstance(provider, real))));
            },
            new KeyValuePair<string, string?>("Makers:PublicUrl", "https://studio.example"));
        var profile = new WireProfile(
            WireService.Replicate, WireCapability.Image, "studio/model:" + new string('a', 64), $"{service.Address}v1",
                Private: true);
        Assert.Null(await studio.Services.GetRequiredService<MakerDesk>().SaveAsync(
            "pictures", new(profile, StandInService.Key), Token));
        var now = TimeProvider.System.GetUtcNow();
        var good = StandInReplicate.Signed("msg-1", now, Body);

        Assert.Equal(HttpStatusCode.NoContent, await CallAsync(studio, "pictures", good));
        Assert.Equal(HttpStatusCode.NoContent, await CallAsync(studio, "pictures", good));
        Assert.Equal(HttpStatusCode.Unauthorized,
            await CallAsync(studio, "pictures", StandInReplicate.Signed("msg-2", now, Body + " ")));
        Assert.Equal(HttpStatusCode.Unauthorized,
            await CallAsync(studio, "pictures", StandInReplicate.Signed("msg-3", now.AddHours(-1), Body)));
        Assert.Equal(HttpStatusCode.NotFound, await CallAsync(studio, "nobody", good));

        Assert.Equal(["pred001"], rung!.Rung);
    }

    private static async Task<HttpStatusCode> CallAsync(
        TestStudio studio, string maker, Dictionary<string, string> headers)
    {
        using var http = new HttpClient { BaseAddress = studio.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/hooks/{maker}")
        {
            Content = new StringContent(Body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await http.SendAsync(request, Token);
        return answer.StatusCode;
    }

    private sealed class RungHooks(IMakerHooks real) : IMakerHooks
    {
        public ConcurrentQueue<string> Rung { get; } = new();

        public Task<HookOutcome> CheckAsync(string maker, HookCall heard, CancellationToken cancellationToken) =>
            real.CheckAsync(maker, heard, cancellationToken);

        public void Ring(string job)
        {
            Rung.Enqueue(job);
            real.Ring(job);
        }
    }
}
