using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pixora.Hub.Contracts;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;

namespace Pixora.Bench.FanOut;

/// <summary>Plain SignalR, sending the same records.</summary>
internal sealed class BareFactSender(IHubContext<BareHub> hub) : IFactSender
{
    public string Token => "none";

    public static (WebApplication App, IFactSender Sender) Build()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHub<BareHub>(ViewerClient.HubPath);
        return (app, new BareFactSender(app.Services.GetRequiredService<IHubContext<BareHub>>()));
    }

    public Task<IReadOnlyList<VideoTaskId>> OpenAsync(int groups, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<VideoTaskId>>(
            [.. Enumerable.Range(0, groups).Select(group => new VideoTaskId(group.ToString("x32", CultureInfo.InvariantCulture)))]);

    public void Tell(VideoTaskId group, StoryEntry entry) =>
        _ = hub.Clients.Group(group.Value).SendAsync("Events", new EventBatch(group.Value, [WireFacts.Of(entry)], []));
}
