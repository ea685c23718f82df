using Pixora.Media.Generation;

namespace Pixora.Media.Rendering.Making;

internal static class NamedMakers
{
    /// <summary>The maker that a plan names; of several versions the one that is nearest to the plan's.</summary>
    /// <exception cref="ProviderException">This machine has no such maker (<c>maker.unknown</c>): it was set up
    /// otherwise when the film was planned.</exception>
    public static TMaker Named<TMaker>(this IEnumerable<TMaker> makers, MakerProfile profile)
        where TMaker : IMaker =>
            makers.Where(maker => maker.Profile.Name == profile.Name && maker.Profile.Equipment == profile.Equipment)
                .MinBy(maker => Math.Abs(maker.Profile.Version - profile.Version)) ?? throw new ProviderException(
            "maker.unknown",
            $"The maker '{profile.Name}' is not set up on this server. Set it up, or choose another, and retry.",
            retryable: false);
}
