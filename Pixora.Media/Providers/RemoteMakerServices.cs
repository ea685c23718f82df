using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Hooks;
using Pixora.Media.Providers.Remote;

namespace Pixora.Media.Providers;

internal static class RemoteMakerServices
{
    public static IServiceCollection AddRemoteMakers(this IServiceCollection services)
    {
        services.AddOptions<RemoteMakerOptions>().PostConfigure(RemoteDefaults.Complete);
        return services
            .AddSingleton<IValidateOptions<RemoteMakerOptions>, RemoteMakerOptionsValidator>()
            .AddSingleton<MakerBook>()
            .AddSingleton<RemoteMakers>()
            .AddSingleton<IMakerSource>(provider => provider.GetRequiredService<RemoteMakers>())
            .AddSingleton<IMakerCheck, MakerCheck>()
            .AddSingleton<IMakerHooks, MakerHooks>();
    }
}
