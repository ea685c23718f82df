using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Remote;

/// <summary>What a request costs by the profile; never guessed.</summary>
internal static class RemotePrice
{
    /// <summary>A server of one's own costs nothing unless its owner says otherwise.</summary>
    /// <param name="units">How many of a unit the request takes; null when it does not count in them.</param>
    public static Price Of(RemoteProfile profile, Func<string, decimal?> units)
    {
        if (profile.Price is not { Dollars: { } dollars } price)
        {
            return profile.Private ? Price.Free : Price.Unknown;
        }

        return dollars == 0 ? Price.Free
            : price.Per == "request" ? new Price(dollars)
            : units(price.Per) is { } count ? new Price(dollars * count, count, price.Per)
            : Price.Unknown;
    }
}
