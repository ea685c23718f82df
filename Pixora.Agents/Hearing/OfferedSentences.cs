using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing;

/// <summary>
/// The sentences that questions offer as choices. Who takes one means it: it is not weighed against anything else.
/// </summary>
internal static class OfferedSentences
{
    private static readonly string[] Languages = ["en", "de", "es", "fr", "zh"];

    private static readonly Offer[] Offers =
    [
        new("wish-music-do", WishKind.Music, Polarity.Do), new("wish-music-off", WishKind.Music, Polarity.Off),
        new("wish-voice-do", WishKind.Voice, Polarity.Do), new("wish-voice-off", WishKind.Voice, Polarity.Off),
        new("wish-captions-do", WishKind.Captions, Polarity.Do),
        new("wish-captions-off", WishKind.Captions, Polarity.Off),
        new("wish-pace-more", WishKind.Pace, Polarity.More), new("wish-pace-less", WishKind.Pace, Polarity.Less),
        new("wish-volume-more", WishKind.Volume, Polarity.More),
        new("wish-volume-less", WishKind.Volume, Polarity.Less),
        new("wish-length-more", WishKind.Length, Polarity.More),
        new("wish-length-less", WishKind.Length, Polarity.Less),
        new("wish-shape", WishKind.Shape, Polarity.Do), new("wish-style", WishKind.Style, Polarity.Do),
        new("wish-mood", WishKind.Mood, Polarity.Do), new("way-length", WishKind.Length, Polarity.Do),
        new("way-scenes", WishKind.SceneCount, Polarity.Do),
    ];

    private static readonly Lazy<IReadOnlyList<KeyValuePair<Regex, HeardWish>>> Patterns = new(
        () => [.. from offer in Offers
                  from language in Languages
                  select KeyValuePair.Create(
                      Pattern(MessageCatalog.Format(offer.Key, language, "\u0001")),
                      new HeardWish(offer.Kind, offer.Polarity, 1))]);

    /// <summary>What an offered sentence says; null for any other.</summary>
    internal static HeardWish? Find(string sentence) => Patterns.Value
        .Where(pattern => pattern.Key.IsMatch(sentence))
        .Select(pattern => (HeardWish?)pattern.Value)
        .FirstOrDefault();

    private static Regex Pattern(string sentence) => new(
        $"^{Regex.Escape(sentence).Replace("\u0001", @"[^\s,，]{1,24}", StringComparison.Ordinal)}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private sealed record Offer(string Key, WishKind Kind, Polarity Polarity);
}
