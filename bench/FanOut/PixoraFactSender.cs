using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Agents;
using Pixora.Hub;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Grains;
using Pixora.Hub.Security;
using Pixora.Hub.Settings;
using Pixora.Hub.Wire;
using Pixora.Media;
using Pixora.Media.Tasks;

namespace Pixora.Bench.FanOut;

/// <summary>
/// Pixora's hub: each group watches a task, and facts take the same path as those of the tasks' writers.
/// </summary>
internal sealed class PixoraFactSender(IServiceProvider studio) : IFactSender
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    private static readonly UserId Owner = new("local");

    public string Token => studio.GetRequiredService<LocalTokens>().Issue(Owner).Token;

    public static (WebApplication App, IFactSender Sender) Build()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddPixoraMedia();
        builder.Services.AddPixoraAgents();
        builder.AddPixoraHub();
        var app = builder.Build().MapPixora();
        app.Services.GetRequiredService<StudioFolder>().Open();
        return (app, new PixoraFactSender(app.Services));
    }

    /// <summary>Starts tasks and waits until each is planned and sends no more facts by itself.</summary>
    public async Task<IReadOnlyList<VideoTaskId>> OpenAsync(int groups, CancellationToken cancellationToken)
    {
        var tasks = studio.GetRequiredService<GrainTasks>();
        var opened = new List<VideoTaskId>();
        for (var group = 0; group < groups; group++)
        {
            var reply = await tasks.CreateAsync(
                Owner, new CommandId($"group-{group}"), new Brief("A 15-second film about the sea"), cancellationToken);
            opened.Add(reply.Task!.Value);
        }

        foreach (var task in opened)
        {
            while ((await tasks.FindAsync(task, cancellationToken))?.Quote is null)
            {
                await Task.Delay(PollInterval, TimeProvider.System, cancellationToken);
            }
        }

        return opened;
    }

    public void Tell(VideoTaskId group, StoryEntry entry) =>
        studio.GetRequiredService<TaskBroadcasts>().Of(group).Tell([WireFacts.Of(entry)]);
}
