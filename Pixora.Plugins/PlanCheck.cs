using System.Globalization;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Compares a plan with what the person asked for: its language, its length, and its words against its
/// seconds.</summary>
internal sealed class PlanCheck(VideoTask task, IPlanEar ear)
{
    /// <summary>Part of the length asked for by which the scenes may miss it.</summary>
    private const double LengthTolerance = 0.1;

    /// <summary>Part of a scene's seconds by which its words may exceed them, and seconds on top: both are
    /// estimates.</summary>
    private const double SpeechTolerance = 0.12;

    private const double SpeechSlack = 0.5;

    private const int MostScenes = 6;

    /// <summary>A sentence for each thing that does not fit, and by how much; empty when everything does.</summary>
    public IReadOnlyList<string> Faults(Breakdown plan) =>
        [.. new[] { Language(plan), Length(plan) }.OfType<string>(), .. Speech(plan)];

    /// <summary>What does not fit in one scene, null when it does.</summary>
    public string? OverFull(Breakdown plan, Scene scene)
    {
        if (!plan.Voice.Narrated || scene.Narration.Length == 0)
        {
            return null;
        }

        var needed = ear.SecondsOf(scene.Narration, plan.Format.Language) / plan.Voice.Pace;
        if (needed <= (scene.Seconds * (1 + SpeechTolerance)) + SpeechSlack)
        {
            return null;
        }

        var rate = Languages.SpeakingRate(plan.Format.Language);
        var count = rate.Count(scene.Narration);
        var unit = rate.Unit == SpeechUnit.Word ? "words" : "characters";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{scene.Id} takes {needed:0.0} s to say and has {scene.Seconds:0.#} s: at most "
                + $"{count * scene.Seconds / needed:0} of its {count} {unit}, or {needed:0} s");
    }

    private string? Language(Breakdown plan)
    {
        var language = plan.Format.Language;
        var asked = task.Breakdown is null && plan.Voice.Narrated ? ear.Heard(task.Brief).Language : null;
        if (asked is not null && language != asked && !Persons().Any(line => ear.Names(line, language)))
        {
            return $"The language is {language}; the person asked for {asked}";
        }

        var words = string.Join('\n', plan.Scenes.Select(scene => scene.Narration));
        return plan.Voice.Narrated && ear.OtherLanguage(words, language) is { } written
            ? $"The narration is written in {written}; the film's language is {language}"
            : null;
    }

    private static string? Length(Breakdown plan)
    {
        var asked = plan.Format.Seconds;
        var seconds = plan.Scenes.Sum(scene => scene.Seconds);
        return Math.Abs(seconds - asked) <= asked * LengthTolerance
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The scenes are {seconds:0.#} s together and the film is to be {asked:0.#} s: {Math.Abs(seconds - asked):0.#} s too "
                    + $"{(seconds > asked ? "long" : "short")}");
    }

    private List<string> Speech(Breakdown plan)
    {
        var full = plan.Scenes.Select(scene => OverFull(plan, scene)).OfType<string>().ToList();
        return full.Count <= MostScenes
            ? full
            : [.. full.Take(MostScenes),
                string.Create(CultureInfo.InvariantCulture, $"and {full.Count - MostScenes} more scenes likewise")];
    }

    private IEnumerable<string> Persons() => task.Chat.Where(line => line.By is Actor.Person).Select(line => line.Text);
}
