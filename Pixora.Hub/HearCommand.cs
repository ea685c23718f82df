using System.Text.Encodings.Web;
using System.Text.Json;
using Pixora.Agents.Planning;

namespace Pixora.Hub;

/// <summary><c>hear</c>: prints what is heard in a sentence, without a server and without doing anything.</summary>
internal static class HearCommand
{
    /// <summary>As in sysexits.h.</summary>
    private const int Usage = 64;
    private const int Unreadable = 65;

    private const string Help = """
        Prints what is heard in a sentence as JSON: each clause with its kind, value, polarity, target and
        confidence, and what would be asked. Nothing is planned or made.

          ./pixora hear "SENTENCE"              reads it as the order for a film
          ./pixora hear "SENTENCE" --plan FILE  reads it as a change of the plan in FILE, JSON with "scenes"
          ./pixora hear [--plan FILE]           reads a sentence a line from standard input, prints one a line

        Exit codes: 0 fine, 64 wrong usage, 65 the plan cannot be read.
        """;

    private static readonly JsonSerializerOptions Line = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Page = new(Line) { WriteIndented = true };

    public static Task<int> RunAsync(IReadOnlyList<string> wishes) => wishes switch
    {
        ["--help" or "-h"] => Task.FromResult(Say(0, Console.Out, Help)),
        [] => HearLinesAsync(null),
        ["--plan", var file] => WithPlanAsync(file, HearLinesAsync),
        [var sentence] when !IsOption(sentence) => Task.FromResult(Hear(sentence, null)),
        [var sentence, "--plan", var file] when !IsOption(sentence) => WithPlanAsync(file, plan =>
            Task.FromResult(Hear(sentence, plan))),
        ["--plan", var file, var sentence] when !IsOption(sentence) => WithPlanAsync(file, plan =>
            Task.FromResult(Hear(sentence, plan))),
        _ => Task.FromResult(Say(Usage, Console.Error,
            "usage: 'hear' takes a sentence and --plan FILE, or neither. Try --help.")),
    };

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private static int Hear(string sentence, IReadOnlyList<string>? plan) =>
        Say(0, Console.Out, JsonSerializer.Serialize(HearingReport.Of(sentence, plan), Page));

    private static async Task<int> HearLinesAsync(IReadOnlyList<string>? plan)
    {
        while (await Console.In.ReadLineAsync() is { } sentence)
        {
            Console.WriteLine(JsonSerializer.Serialize(HearingReport.Of(sentence, plan), Line));
        }

        return 0;
    }

    private static async Task<int> WithPlanAsync(string file, Func<IReadOnlyList<string>?, Task<int>> hear)
    {
        IReadOnlyList<string>? plan;
        try
        {
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file));
            plan = Scenes(json.RootElement);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return Say(Unreadable, Console.Error,
                $"plan.unreadable: {file} cannot be read as a plan: {failure.Message}");
        }

        return plan is null
            ? Say(Unreadable, Console.Error, $"plan.unreadable: {file} has no \"scenes\".")
            : await hear(plan);
    }

    /// <summary>Everything that each scene says of itself; null when nothing in the document has scenes.</summary>
    private static IReadOnlyList<string>? Scenes(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("scenes", out var scenes)
            && scenes.ValueKind == JsonValueKind.Array =>
            [.. scenes.EnumerateArray().Select(Words)],
        JsonValueKind.Object => element.EnumerateObject().Select(part => Scenes(part.Value)).FirstOrDefault(found =>
            found is not null),
        _ => null,
    };

    private static string Words(JsonElement scene) => scene.ValueKind == JsonValueKind.Object
        ? string.Join(' ', scene.EnumerateObject().Where(part =>
        part.Value.ValueKind == JsonValueKind.String).Select(part => part.Value.GetString()))
        : $"{scene}";

    private static int Say(int exitCode, TextWriter where, string words)
    {
        where.WriteLine(words);
        return exitCode;
    }
}
