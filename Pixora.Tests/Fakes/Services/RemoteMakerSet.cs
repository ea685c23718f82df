using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Providers;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Tests.Fakes.Services;

/// <summary>Makers as a configuration sets them up.</summary>
internal static class RemoteMakerSet
{
    public const string Name = "stand-in";

    public static T One<T>(RemoteProfile profile, TimeProvider? clock = null)
        where T : IMaker
    {
        var options = new RemoteMakerOptions { Profiles = { [Name] = profile } };
        return (T)new RemoteMakers(
            Options.Create(options), new MakerBook(), MediaTools.Plain, clock ?? new SkippingTime()).Makers.Single();
    }
}
