using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Api;
using Pixora.Hub.Realtime;
using Pixora.Hub.Security;
using Pixora.Hub.Stories;
using Pixora.Hub.Work;
using Pixora.Media.Rendering;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub;

/// <summary>What the hub is made of, and where it listens.</summary>
internal static class HubServices
{
    /// <summary>A prompt of the greatest length still fits when JSON escapes every character of it.</summary>
    private const long LargestMessage = 64 * 1024;

    public static void AddPixoraHub(this WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // A start that is refused is said in one line, without the host's stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.AddOptions<HubOptions>().BindConfiguration(HubOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<RenderOptions>().BindConfiguration(RenderOptions.Section).ValidateOnStart();
        builder.Services.AddOptions<MediaOptions>().Configure<StudioFolder>((media, folder) => media.DataFolder = folder.Root);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<StudioFolder>();
        builder.Services.AddStories().AddRealtime().AddWork().AddHealth().AddProblemDetails().AddHostedService<AddressNote>();
    }

    public static WebApplication MapPixora(this WebApplication app)
    {
        app.UseLoopbackOnly();
        app.MapHub<StudioHub>("/hubs/studio");
        app.MapFilms();
        app.MapHealth();
        app.MapFrontPage();
        return app;
    }

    private static IServiceCollection AddStories(this IServiceCollection services) => services
        .AddSingleton<StoryBook>()
        .AddSingleton<IVideoTasks>(provider => provider.GetRequiredService<StoryBook>())
        .AddSingleton<IStories>(provider => provider.GetRequiredService<StoryBook>())
        .AddHostedService<StoryOpening>();

    private static IServiceCollection AddRealtime(this IServiceCollection services)
    {
        services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = LargestMessage;
            options.AddFilter<DoorFilter>();
        });
        return services
            .AddSingleton<DoorFilter>()
            .AddSingleton<Audiences>()
            .AddSingleton<IStoryListener>(provider => provider.GetRequiredService<Audiences>());
    }

    private static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSingleton<CallSheet>()
        .AddSingleton<IStoryListener>(provider => provider.GetRequiredService<CallSheet>())
        .AddSingleton<StudioVoice>()
        .AddSingleton<Director>()
        .AddSingleton<IDesk, PlanningDesk>()
        .AddSingleton<IDesk, PricingDesk>()
        .AddSingleton<IDesk, ProductionDesk>()
        .AddHostedService<Studio>();
}
