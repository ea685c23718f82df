using Pixora.Agents.Hearing;
using Pixora.Agents.Language;

namespace Pixora.Tests.Agents.Hearing;

/// <summary>What a question offers is heard as what it says, in every language, without another question.</summary>
public sealed class OfferedChoicesTests
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
        new("wish-shape", WishKind.Shape, Polarity.Do, "16:9"),
        new("wish-style", WishKind.Style, Polarity.Do, "name-noir"),
        new("wish-mood", WishKind.Mood, Polarity.Do, "name-calm"),
        new("way-length", WishKind.Length, Polarity.Do, "60"),
        new("way-scenes", WishKind.SceneCount, Polarity.Do, "5"),
    ];

    [Fact]
    public void Every_choice_is_heard_as_what_it_says()
    {
        var faults =
            from offer in Offers
            from language in Languages
            let sentence = MessageCatalog.Format(offer.Key, language, ValueOf(offer, language))
            let clauses = RequestReader.Default.Read(sentence, RequestOccasion.Edit).Clauses
            where clauses is not [var only] || only.Kind != offer.Kind || only.Polarity != offer.Polarity
                || only.Doubt != Doubt.None
            select $"{sentence}: {string.Join(", ", clauses.Select(clause => $"{clause.Kind} {clause.Wish} {clause.Doubt}"))}";

        Assert.Empty(faults);
    }

    private static string ValueOf(Offer offer, string language) =>
        offer.Value.StartsWith("name-", StringComparison.Ordinal) ? MessageCatalog.Format(offer.Value, language)
            : offer.Value;

    private sealed record Offer(string Key, WishKind Kind, Polarity Polarity, string Value = "");
}
