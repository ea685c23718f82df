using Pixora.Agents.Planning.Knowledge;
using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Planning.Writing;

/// <summary>What a brief says, what it tells scene by scene, and what is known of its subject.</summary>
internal sealed record HeardBrief(BriefReading Reading, RequestPlot Plot, Topic Topic)
{
    /// <param name="nouns">What is known beside the packs; null without a dictionary.</param>
    internal static HeardBrief Of(BriefReading reading, string prompt, NounDictionary? nouns)
    {
        var plot = reading.Script is null && reading.Contents.Count == 0 ? PlotReader.Read(reading) : RequestPlot.None;
        return new(reading, plot, TopicOf(reading, prompt, nouns));
    }

    private static Topic TopicOf(BriefReading reading, string prompt, NounDictionary? nouns)
    {
        if (reading.Script is { } script)
        {
            var title = script.Title ?? "";
            var around = title + " " + string.Join(' ', script.Passages.Select(passage => passage.Narration));
            return new(title, Topic.Around(around), title.Length > 0);
        }

        if (reading.Subject.Length == 0)
        {
            return reading.Cast.Count > 0 || reading.Contents.Count > 0 ? new("", [], false) : Topic.Suggested(prompt);
        }

        var topic = Topic.Of(reading.Subject, reading.PromptLanguage);
        return (topic.Domains.Count > 0 && !topic.IsPart) || reading.PromptLanguage != "en"
            || nouns?.Define(PlotReader.WithArticle(reading)) is not { } defined ? topic
            : topic.Domains.Count == 0 ? topic with { Domains = [defined] }
            : topic.OpenedBy(defined);
    }
}
