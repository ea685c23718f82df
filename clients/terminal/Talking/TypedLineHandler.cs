using System.Diagnostics;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>Executes what the person types.</summary>
internal sealed class TypedLineHandler(
    Screen screen, CommandSender sender, PlanView planView, FilmDownloads downloads, FilmSharing sharing, TaskStory story)
{
    /// <returns>True when the person quits.</returns>
    public async Task<bool> HandleAsync(TypedLine typed, CancellationToken cancellationToken)
    {
        switch (typed)
        {
            case TypedLine.Words words:
                await sender.SayAsync(words.Text, story.Question, cancellationToken);
                break;
            case TypedLine.Slash command:
                await HandleAsync(command, cancellationToken);
                break;
            case TypedLine.Unknown unknown:
                screen.Failure("command.unknown", $"There is no /{unknown.Name}. There is: {SlashCommands.Names}");
                break;
        }

        return typed is TypedLine.Slash { Name: "quit" };
    }

    private Task HandleAsync(TypedLine.Slash command, CancellationToken cancellationToken) => command.Name switch
    {
        "approve" => sender.ApproveAsync(cancellationToken),
        "delete" => DoneAsync(sender.Delete),
        "restore" => sender.SendAsync(new WireCommand.RestoreTask(), cancellationToken),
        "stop" => sender.StopAsync(story, cancellationToken),
        "plan" => PlanAsync(cancellationToken),
        "share" => sharing.HandleAsync(command.Rest, cancellationToken),
        "film" =>
            story.Film is { } film
                ? downloads.FetchAsync(film, (planView.Plan ?? story.Plan)?.Title, cancellationToken)
                : SayAsync("There is no film yet."),
        "help" => SayAsync(string.Join('\n', SlashCommands.Help)),
        "quit" => Task.CompletedTask,
        "undo" => sender.SendAsync(new WireCommand.Undo(), cancellationToken),
        "redo" => sender.SendAsync(new WireCommand.Redo(), cancellationToken),
        "cancel" => sender.SendAsync(new WireCommand.Cancel(), cancellationToken),
        "retry" => sender.SendAsync(new WireCommand.Retry(Scenes(command.Rest)), cancellationToken),
        _ => throw new UnreachableException($"/{command.Name} is known and does nothing."),
    };

    private async Task PlanAsync(CancellationToken cancellationToken)
    {
        if (!await planView.ShowAsync(again: true, cancellationToken))
        {
            screen.Line("There is no plan yet.");
        }
    }

    /// <summary>Scenes may be typed by their whole id or by its number; none are all.</summary>
    private static string[]? Scenes(string typed) => typed.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } names
        ? [.. names.Select(name => name.All(char.IsAsciiDigit) ? $"scene-{name}" : name)]
        : null;

    private Task SayAsync(string text) => DoneAsync(() => screen.Line(text));

    private static Task DoneAsync(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
