using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Accounts;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Accounts;

public sealed class ExportSlotTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_user_has_one_export_at_a_time_over_all_pods()
    {
        await using var one = await TestStudio.OpenAsync(data);
        await using var two = await TestStudio.OpenAsync(data, [new("ConnectionStrings:Redis", StoreOf(one))]);
        var taken = await SlotsOf(one).TakeAsync(LocalUser.Id);

        Assert.Null(taken.Refusal);
        Assert.Equal((HttpStatusCode.TooManyRequests, "limit.exports"), await ExportAsync(two));
        Assert.Equal((HttpStatusCode.OK, null), await ExportAsync(two, "other"));

        await taken.Taken!.DisposeAsync();
        Assert.Equal((HttpStatusCode.OK, null), await ExportAsync(two));
    }

    [Fact]
    public async Task One_that_is_refused_for_its_connection_keeps_nothing()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:Connections", "1")]);
        var connections = studio.Services.GetRequiredService<ConnectionLimiter>();
        await connections.EnterAsync(LocalUser.Id, "mine");

        Assert.Equal("limit.connections", (await SlotsOf(studio).TakeAsync(LocalUser.Id)).Refusal?.Code);
        await connections.LeaveAsync("mine");

        Assert.Null((await SlotsOf(studio).TakeAsync(LocalUser.Id)).Refusal);
    }

    private static ExportSlots SlotsOf(TestStudio studio) => studio.Services.GetRequiredService<ExportSlots>();

    private static string StoreOf(TestStudio studio) =>
        studio.Services.GetRequiredService<StoreAddress>().Options().ToString(includePassword: true);

    private static async Task<(HttpStatusCode Status, string? Code)> ExportAsync(
        TestStudio studio, string user = "local")
    {
        using var http = studio.Http(user);
        using var answer = await http.GetAsync(
            new Uri("api/v1/me/export", UriKind.Relative), TestContext.Current.CancellationToken);
        var code = answer.IsSuccessStatusCode
            ? null
            : (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString();
        return (answer.StatusCode, code);
    }
}
