namespace Pixora.Hub.Makers;

internal static class MakerServices
{
    /// <summary>Hosted services: after the store's, before those that make anything.</summary>
    public static IServiceCollection AddMakers(this IServiceCollection services) => services
        .AddSingleton<Store.MakerStore>()
        .AddSingleton<MakerKeeper>()
        .AddHostedService(provider => provider.GetRequiredService<MakerKeeper>())
        .AddSingleton<MakerStandings>()
        .AddSingleton<SampleSpecs>()
        .AddSingleton<MakerList>()
        .AddSingleton<MakerDesk>()
        .AddSingleton<MakerSamples>()
        .AddSingleton<HookDesk>();
}
