using HubOptions = Pixora.Hub.Settings.HubOptions;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.StackExchangeRedis;
using Pixora.Hub.Accounts;
using Pixora.Hub.Api;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Commands;
using Pixora.Hub.Contracts;
using Pixora.Hub.Films;
using Pixora.Hub.Grains;
using Pixora.Hub.Makers;
using Pixora.Hub.Realtime;
using Pixora.Hub.Security;
using Pixora.Hub.Sessions;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Hub.Stories;
using Pixora.Hub.Telemetry;
using Pixora.Hub.Work;
using Pixora.Media.Providers.Local.Images;
using Pixora.Media.Providers.Local.Music;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Storage;
using StackExchange.Redis;

namespace Pixora.Hub;

/// <summary>Registers the services of the hub, and maps its routes.</summary>
internal static class HubServices
{
    /// <summary>Bytes. The longest prompt fits even when JSON escapes every character of it.</summary>
    private const long LargestMessage = 64 * 1024;

    private const string Hubs = "/hubs";

    public static void AddPixoraHub(this WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        builder.Logging.AddFilter("Polly", LogLevel.Warning);
        // Its warnings are about a setting that was chosen on purpose, and about a check that has not run yet.
        builder.Logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
        builder.Logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        // PodLog says it instead, at a limited rate.
        builder.Logging.AddFilter("Orleans.Connections.Security", LogLevel.None);
        // It tells of every start with a store that is new, by a stack trace; what is damaged it calls an error.
        builder.Logging.AddFilter("SingleDatabaseManager", LogLevel.Warning);
        // HubRun prints a refused start as one line, without the host's stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.AddOptions<HubOptions>().BindConfiguration(HubOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<SweepOptions>().BindConfiguration(SweepOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<RenderOptions>().BindConfiguration(RenderOptions.Section).ValidateOnStart();
        builder.Services.AddOptions<MakerOptions>().BindConfiguration(MakerOptions.Section).ValidateOnStart();
        builder.Services.AddOptions<RemoteMakerOptions>().BindConfiguration(RemoteMakerOptions.Section)
            .PostConfigure<IConfiguration>(FindKeys).ValidateOnStart();
        builder.Services.AddOptions<ToolOptions>().BindConfiguration(ToolOptions.Section).ValidateOnStart();
        builder.Services.AddOptions<LocalImageOptions>().BindConfiguration(LocalImageOptions.Section).ValidateOnStart();
        builder.Services.AddOptions<LocalMusicOptions>().BindConfiguration(LocalMusicOptions.Section).ValidateOnStart();
        builder.Services.AddOptions<MediaOptions>().Configure<StudioFolder>(
            (media, folder) => media.DataFolder = folder.Root);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<StudioFolder>();
        var role = builder.Configuration.GetSection(HubOptions.Section).GetValue<HubRole>(nameof(HubOptions.Role));
        // Hosted services start in this order, and stop in the reverse order.
        builder.AddSignIn();
        builder.AddSessions();
        builder.Services.AddStore();
        builder.Services.AddMakers();
        builder.AddCluster(role);
        builder.AddRealtime(role);
        builder.AddTelemetry(nameof(IAssetListener));
        builder.Services.AddWork(role).AddAccounts();
        builder.Services.AddHealth(role).AddApi().AddModelCheck().AddHostedService<AddressFileWriter>();
    }

    /// <summary>A key may stand in an environment variable of its own.</summary>
    private static void FindKeys(RemoteMakerOptions makers, IConfiguration configuration)
    {
        foreach (var profile in makers.Profiles.Values.Where(profile => profile is { Key: null, KeyFrom: not null }))
        {
            profile.Key = configuration[profile.KeyFrom!] is { Length: > 0 } key ? key : null;
        }
    }

    public static WebApplication MapPixora(this WebApplication app)
    {
        var pages = StudioPages.Of(app);
        app.UseSecurityHeaders();
        pages?.UseForUnknown(app);
        app.UseSignIn(known => known.UseForgeryCheck());
        // Not for hubs: a viewer's connection lasts for hours, and the middleware would stay in memory with it.
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments(Hubs, StringComparison.OrdinalIgnoreCase),
            branch => branch.UseMiddleware<ApiErrorHandling>());
        app.MapHub<StudioHub>(IStudioHub.Path, options =>
        {
            options.AllowStatefulReconnects = true;
            options.CloseOnAuthenticationExpiration = true;
        }).RequireAuthorization();
        app.MapApi();
        app.MapFilms();
        app.MapSharedFilms();
        SessionApi.Map(app);
        app.MapEnter();
        app.MapHooks();
        app.MapHealth();
        app.MapTelemetry();
        app.MapCrewFaces();
        if (pages is null)
        {
            app.MapFrontPage();
        }
        else
        {
            pages.Map(app);
        }

        return app;
    }

    private static IServiceCollection AddStore(this IServiceCollection services) => services
        .AddSingleton<EmbeddedStore>()
        .AddSingleton(provider =>
            new StoreAddress(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<EmbeddedStore>))
        .AddSingleton<StudioStore>()
        .AddSingleton<StoreKeys>()
        .AddSingleton<StoryStore>()
        .AddSingleton<StorageLedger>()
        .AddSingleton<SpendLedger>()
        .AddSingleton<FilmClaims>()
        .AddSingleton<PreferencesStore>()
        .AddSingleton<ShareStore>()
        .AddSingleton<TaskRemoval>()
        .AddSingleton<TasteLearning>()
        .AddSingleton<StoryReader>()
        .AddSingleton<StoryAppends>()
        .AddSingleton<StoryCapacity>()
        .AddSingleton<UsageStore>()
        .AddSingleton<FilmQueueStore>()
        .AddSingleton<NewsStore>()
        .AddSingleton<TaskLists>()
        .AddSingleton<SweepClaim>()
        .AddHostedService<StoreHost>();

    private static void AddRealtime(this WebApplicationBuilder builder, HubRole role)
    {
        var signals = builder.Services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = LargestMessage;
            options.AddFilter<HubCallFilter>();
            options.AddFilter<SessionHubFilter>();
        })
        .AddJsonProtocol(options => WireJson.Configure(options.PayloadSerializerOptions))
        .AddMessagePackProtocol(options => options.SerializerOptions = WireResolver.Options);
        if (RedisConnection.Of(builder.Configuration) is not null)
        {
            signals.AddStackExchangeRedis();
            builder.Services.AddOptions<RedisOptions>().Configure<StoreAddress, StoreKeys>((redis, address, keys) =>
            {
                redis.Configuration = address.Options();
                redis.Configuration.ChannelPrefix = RedisChannel.Literal(keys.Prefix);
            });
        }

        builder.Services
            .AddSingleton(
                provider => ActivatorUtilities.CreateInstance<SendQueueLifetimeManager>(provider, Groups(provider)))
            .AddSingleton<HubLifetimeManager<StudioHub>>(
                provider => provider.GetRequiredService<SendQueueLifetimeManager>())
            .AddSingleton<StoryWakeups>()
            .AddSingleton<ConnectionDrain>()
            .AddHostedService(provider => provider.GetRequiredService<ConnectionDrain>())
            .AddSingleton<IHubProtocolResolver, MeteredProtocols>()
            .AddSingleton<AccessDecision>()
            .AddSingleton<ShareLinks>()
            .AddSingleton<IAccessGrant, OwnerGrant>()
            .AddSingleton<IAccessGrant, ShareLinkGrant>()
            .AddSingleton<ConnectionLimiter>()
            .AddSingleton<Quotas>()
            .AddSingleton<ReadLimiter>()
            .AddSingleton<HubCallFilter>()
            .AddSingleton<SessionHubFilter>()
            .AddSingleton<StoryJoin>()
            .AddSingleton<ListJoin>()
            .AddSingleton<ListViewers>()
            .AddSingleton<CommandReader>()
            .AddSingleton<CommandDoor>()
            .AddSingleton<Viewers>()
            // What is told to viewers knows the contract of their clients, not the hub that they called.
            .AddSingleton(provider => provider.GetRequiredService<IHubContext<StudioHub, IStudioClient>>().Clients)
            .AddSingleton<TaskBroadcasts>()
            .AddSingleton<IStoryListener>(provider => provider.GetRequiredService<TaskBroadcasts>())
            .AddSingleton<UserBroadcasts>()
            .AddSingleton<IStoryListener>(provider => provider.GetRequiredService<UserBroadcasts>());
        if (role is not HubRole.Worker)
        {
            builder.Services.AddSingleton<KeepAlive>().AddHostedService(
                provider => provider.GetRequiredService<KeepAlive>());
        }
    }

    /// <summary>SignalR's own manager of connections and groups: of this pod, or with Redis of all pods.</summary>
    private static HubLifetimeManager<StudioHub> Groups(IServiceProvider provider) =>
        RedisConnection.Of(provider.GetRequiredService<IConfiguration>()) is null
            ? ActivatorUtilities.CreateInstance<DefaultHubLifetimeManager<StudioHub>>(provider)
            : ActivatorUtilities.CreateInstance<RedisHubLifetimeManager<StudioHub>>(provider);

    private static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<AccountExport>()
        .AddSingleton<FilmArchive>()
        .AddSingleton<ExportSlots>()
        .AddSingleton<AccountDeletion>();

    private static IServiceCollection AddModelCheck(this IServiceCollection services) => services
        .AddSingleton<ModelCheck>()
        .AddHostedService(provider => provider.GetRequiredService<ModelCheck>());

    private static IServiceCollection AddWork(this IServiceCollection services, HubRole role) => role is HubRole.Web ? services : services
        .AddSingleton<DueWorkQueue>()
        .AddSingleton<IStoryListener>(provider => provider.GetRequiredService<DueWorkQueue>())
        .AddSingleton<TaskReporter>()
        .AddSingleton<FilmLedgers>()
        .AddSingleton<RunningTurns>()
        .AddSingleton<CrewTurnHandler>()
        .AddSingleton<IWorkHandler>(provider => provider.GetRequiredService<CrewTurnHandler>())
        .AddSingleton<IWorkHandler, PlanningHandler>()
        .AddSingleton<IWorkHandler, PricingHandler>()
        .AddSingleton<IWorkHandler, RenderHandler>()
        .AddSingleton<FilmPlaces>()
        .AddSingleton<IStoryListener>(provider => provider.GetRequiredService<FilmPlaces>())
        .AddHostedService(provider => provider.GetRequiredService<FilmPlaces>())
        .AddHostedService<WorkDispatcher>()
        .AddHostedService<DueWorkScan>()
        .AddSingleton<Retention>()
        .AddSingleton<FilmRetention>()
        .AddSingleton<DeletedTasks>()
        .AddSingleton<SweepRound>()
        .AddHostedService<DailySweep>();
}
