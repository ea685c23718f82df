using System.Globalization;
using Pixora.Agents.Hearing;
using Pixora.Agents.Language;
using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>
/// A wish of a brief that was planned by its likeliest reading, with the others as choices: sentences that are heard like
/// those of a person.
/// </summary>
internal static class DoubtfulWish
{
    /// <summary>Readings less likely than this are not offered.</summary>
    private const double Offered = 0.12;

    private const int MostReadings = 2;

    /// <summary>What to ask after the plan; null when nothing is in doubt.</summary>
    internal static BriefQuestion? Of(BriefReading reading)
    {
        foreach (var clause in (reading.Request?.Standing ?? []).Where(clause => clause.Doubt == Doubt.Ask && !IsContent(clause)))
        {
            var ways = Ways(clause, reading.PromptLanguage);
            if (ways.Count > 0)
            {
                return new(
                    BriefQuestionKind.Doubt,
                    MessageCatalog.Format("doubt", reading.PromptLanguage, clause.Text.Source),
                    [.. ways, MessageCatalog.Format("doubt-leave", reading.PromptLanguage)]);
            }
        }

        return null;
    }

    private static bool IsContent(Clause clause) =>
        clause.Kind is WishKind.Subject or WishKind.SceneContent or WishKind.Script or WishKind.Other
        || SubjectReader.Named(clause.Text.Source, HeadWords.Spans(clause.Text)) is not null;

    /// <summary>The readings that can be said as a sentence, the likeliest first.</summary>
    private static List<string> Ways(Clause clause, string language) =>
    [
        .. clause.Wishes.Where(wish => wish.Probability >= Offered)
            .Select(wish => Sentence(wish, WishValues.Read(wish.Kind, clause.Text), language))
            .OfType<string>()
            .Distinct()
            .Take(MostReadings),
    ];

    private static string? Sentence(HeardWish wish, WishValue value, string language) => (wish.Kind, wish.Polarity) switch
    {
        (WishKind.Music or WishKind.Voice or WishKind.Captions, Polarity.Do or Polarity.Off)
            or (WishKind.Pace or WishKind.Volume or WishKind.Length, Polarity.More or Polarity.Less) =>
            MessageCatalog.Format($"wish-{Name(wish.Kind)}-{Name(wish.Polarity)}", language),
        (WishKind.Length, Polarity.Do) when value.Seconds is { } seconds =>
            MessageCatalog.Format("way-length", language, seconds.ToString("0.#", CultureInfo.InvariantCulture)),
        (WishKind.Shape, Polarity.Do) when value.Aspect is { } aspect =>
            MessageCatalog.Format("wish-shape", language, AspectRatios.ToText(aspect)),
        (WishKind.Style, Polarity.Do) when value.Style is { } style => MessageCatalog.Format(
            "wish-style", language, Named(style, language)),
        (WishKind.Mood, Polarity.Do) when value.Mood is { } mood => MessageCatalog.Format("wish-mood", language, Named(mood, language)),
        _ => null,
    };

    private static string Named(Enum value, string language) => MessageCatalog.Format($"name-{Name(value)}", language);

    private static string Name(Enum value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
