using System.Globalization;
using Pixora.Hub.Contracts;
using Spectre.Console;

namespace Pixora.Terminal;

/// <summary>Asks the person about the plan, and passes on what they change.</summary>
internal sealed class PlanReview(IAnsiConsole console, StudioConnection connection)
{
    private const string Hints = "y = make it, n = stop, u = undo, or change a scene: NUMBER narration|visual|title|seconds NEW VALUE";

    /// <returns>True to make the film, false to stop.</returns>
    public async Task<bool> AskAsync(FilmPlan plan, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = (await AnswerAsync(cancellationToken)).Trim();
            if (answer is "y" or "n")
            {
                return answer == "y";
            }

            plan = await ChangeAsync(plan, answer, cancellationToken);
        }
    }

    /// <exception cref="StudioException"><c>review.unanswered</c>: what is piped in has ended.</exception>
    private async Task<string> AnswerAsync(CancellationToken cancellationToken)
    {
        var question = $"Make this film? [grey]({Markup.Escape(Hints)})[/]";
        if (!Console.IsInputRedirected)
        {
            return console.Prompt(new TextPrompt<string>(question).AllowEmpty());
        }

        console.MarkupLine(question);
        return await Console.In.ReadLineAsync(cancellationToken) ?? throw new StudioException(
            "review.unanswered", "Nobody answered whether to make the film. Its plan is kept; answer y or n.", ExitCodes.Usage);
    }

    private async Task<FilmPlan> ChangeAsync(FilmPlan plan, string answer, CancellationToken cancellationToken)
    {
        if (Command(plan, answer) is not { } command)
        {
            console.WriteLine(Hints);
            return plan;
        }

        var reply = await connection.SendAsync(command, cancellationToken);
        if (!reply.Ok)
        {
            console.WriteLine($"{reply.Code}: {Plain.Line(reply.Message!)}");
            return plan;
        }

        var changed = (await connection.ReadAsync(cancellationToken)).Plan!;
        PlanTable.Show(console, changed, null);
        return changed;
    }

    /// <returns>Null when the answer cannot be read.</returns>
    private static WireCommand? Command(FilmPlan plan, string answer) => answer.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["u"] => new WireCommand.Undo(),
        [var number, "seconds", var value] when Scene(plan, number) is { } scene
            && double.TryParse(value, CultureInfo.InvariantCulture, out var seconds)
            => new WireCommand.UpdateScene(scene, new WireScenePatch(Seconds: seconds)),
        [var number, var part, var value] when Scene(plan, number) is { } scene && Patch(part, value) is { } patch
            => new WireCommand.UpdateScene(scene, patch),
        _ => null,
    };

    private static WireScenePatch? Patch(string part, string value) => part switch
    {
        "narration" => new WireScenePatch(Narration: value),
        "visual" => new WireScenePatch(Visual: value),
        "title" => new WireScenePatch(Title: value),
        _ => null,
    };

    private static string? Scene(FilmPlan plan, string number) =>
        int.TryParse(number, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= plan.Scenes.Count
            ? plan.Scenes[n - 1].Id
            : null;
}
