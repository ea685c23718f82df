using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Remote;

/// <summary>What every maker of pictures checks before it asks.</summary>
internal static class PictureRules
{
    private const int Smallest = 16;
    private const int Largest = 8192;

    /// <exception cref="ArgumentException">As <see cref="IImageMaker.MakeAsync"/>.</exception>
    /// <exception cref="ProviderException">The maker refuses it.</exception>
    public static void Check(IImageMaker maker, ImageRequest request)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Prompt);
        foreach (var side in (ReadOnlySpan<int>)[request.Width, request.Height])
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(side, Smallest);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(side, Largest);
        }

        if (request.References is { } references && references.Count != request.Characters.Count)
        {
            throw new ArgumentException("There must be one reference for each character.", nameof(request));
        }

        if (maker.Refuse(request) is { } refusal)
        {
            throw new ProviderException(refusal.Code, refusal.Message, retryable: false);
        }
    }

    /// <summary>Why a profile cannot keep to so many characters at once, null when it can.</summary>
    public static Refusal? Refuse(RemoteProfile profile, string maker, ImageRequest request) =>
        request.References?.Count is { } count && count > profile.References
            ? new(
                "image.references",
                $"'{maker}' keeps to at most {profile.References} characters in one picture. Show fewer, or choose another maker.")
            : null;

    /// <summary>Megapixels, for the price.</summary>
    public static decimal? Units(ImageRequest request, string unit) =>
        unit == "megapixel" ? Math.Round(request.Width * (decimal)request.Height / 1_000_000m, 2) : null;
}
