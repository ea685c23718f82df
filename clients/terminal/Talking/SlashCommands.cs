namespace Pixora.Terminal.Talking;

/// <summary>Commands to the server instead of text to the crew.</summary>
internal static class SlashCommands
{
    private static readonly (string Name, string Does)[] All =
    [
        ("approve", "makes the film of the plan that was shown, for the price that was shown"),
        ("plan", "shows the plan and its price again"),
        ("undo", "takes the last change back"),
        ("redo", "takes the last /undo back"),
        ("stop", "stops the crew, or the film that is being made; Ctrl+C does it too"),
        ("cancel", "stops all work on this film; what is finished is kept"),
        ("retry", "goes on after a failure or a /cancel; /retry scene-2 tries only that failed scene again"),
        ("delete", "deletes this film; it asks first"),
        ("restore", "takes a /delete back, in time"),
        ("share", "makes a link by which others watch the film; /share list, /share end ID"),
        ("film", "fetches the finished film once more"),
        ("help", "shows this"),
        ("quit", "leaves; what is being made goes on"),
    ];

    /// <summary>All of them in one line.</summary>
    public static string Names { get; } = string.Join(' ', All.Select(command => $"/{command.Name}"));

    /// <summary>One line for each.</summary>
    public static IEnumerable<string> Help { get; } =
    [
        "Say what you want changed, in your own words: \"shorten scene 2\", \"mach die Musik leiser\", \"undo\".",
        .. All.Select(command => $"  /{command.Name,-8} {command.Does}"),
    ];

    public static bool Knows(string name) => All.Any(command => command.Name == name);
}
