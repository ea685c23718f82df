using System.Globalization;
using Spectre.Console;

namespace Pixora.Terminal;

/// <summary>Shows a plan.</summary>
internal static class PlanTable
{
    public static void Show(IAnsiConsole console, FilmPlan plan, string? advice)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Escape(plan.Title)) };
        table.AddColumns(
            new TableColumn("#").RightAligned(),
            new TableColumn("Scene"),
            new TableColumn("s").RightAligned(),
            new TableColumn("Narration"));
        foreach (var (number, scene) in plan.Scenes.Index())
        {
            table.AddRow(
                Text(number + 1), Escape(scene.Title), Text(scene.Seconds), Escape(scene.Narration.Length > 0 ? scene.Narration : "–"));
        }

        console.Write(table);
        if (advice is not null)
        {
            console.MarkupLineInterpolated($"[grey]{Plain.Text(advice)}[/]");
        }
    }

    private static string Escape(string text) => Markup.Escape(Plain.Line(text));

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
