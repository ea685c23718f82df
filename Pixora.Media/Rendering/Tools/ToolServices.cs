using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Tools;

internal static class ToolServices
{
    /// <summary>Needs a <see cref="DataFolder"/>, a clock and logging.</summary>
    public static IServiceCollection AddTools(this IServiceCollection services)
    {
        services.AddOptions<ToolOptions>().ValidateDataAnnotations();
        services.TryAddSingleton(provider =>
        {
            ProcessFamily.KillOrphans(provider.GetRequiredService<DataFolder>().Unfinished);
            return ActivatorUtilities.CreateInstance<ToolRunner>(provider);
        });
        services.TryAddSingleton<MediaTools>();
        return services;
    }
}
