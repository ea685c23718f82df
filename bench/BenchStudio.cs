using Microsoft.Extensions.DependencyInjection;
using Pixora.Media;
using Pixora.Media.Rendering;
using Pixora.Media.Storage;

namespace Pixora.Bench;

/// <summary>Pixora's makers and renderer as the hub has them, in a data folder of their own.</summary>
internal sealed class BenchStudio(BenchOptions options, string dataFolder) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddPixoraMedia()
        .Configure<MediaOptions>(media => media.DataFolder = dataFolder)
        .Configure<RenderOptions>(render => render.ShortSide = Math.Min(options.Width, options.Height))
        .Configure<RenderOptions>(render => render.FrameRate = BenchOptions.FrameRate)
        .BuildServiceProvider();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
