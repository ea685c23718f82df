using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pixora.Hub.Api;
using Pixora.Hub.Security;
using Pixora.Media.Generation;

namespace Pixora.Tests.Hub.Api;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class ApiErrorHandlingTests
{
    public static TheoryData<Exception, int, string, int?> Failures => new()
    {
        { new ProviderException("store.unavailable", "Away.", retryable: true), 503, "store.unavailable", 2 },
        { new ProviderException("cluster.unavailable", "Away.", retryable: true), 503, "cluster.unavailable", 2 },
        { new ProviderException("disk.full", "Full.", retryable: true), 507, "disk.full", null },
        { new ProviderException("limit.commands", "Enough.", retryable: true), 429, "limit.commands", 60 },
        { new ProviderException("task.damaged", "Broken.", retryable: false), 500, "task.damaged", null },
        { new InvalidOperationException("A secret of the house."), 500, "studio.failed", null },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_leaves_as_a_problem_that_says_whether_and_when_to_come_again(
        Exception failure, int status, string code, int? seconds)
    {
        await using var app = await OpenAsync(failure);
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(app.Urls.Single()), TestContext.Current.CancellationToken);

        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal((status, code), ((int)answer.StatusCode, body.GetProperty("code").GetString()));
        Assert.Equal(seconds, (int?)answer.Headers.RetryAfter?.Delta?.TotalSeconds);
        Assert.True(answer.Headers.CacheControl!.NoStore, "What was said of a file does not hold for its failure.");
        Assert.DoesNotContain("secret", body.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> OpenAsync(Exception failure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<AccessLog>()
            .AddSingleton<IProblemDetailsService, ProblemWriter>().AddSingleton<ApiErrorHandling>();
        var app = builder.Build();
        app.UseMiddleware<ApiErrorHandling>();
        app.Run(context =>
        {
            context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
            throw failure;
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
