using System.Diagnostics;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal.Talking;

/// <summary>Does what the person types.</summary>
internal sealed class Orders(Screen screen, Megaphone megaphone, PlanBoard board, Delivery delivery, TaskStory story)
{
    /// <returns>True when the person leaves.</returns>
    public async Task<bool> ObeyAsync(TypedLine typed, CancellationToken cancellationToken)
    {
        switch (typed)
        {
            case TypedLine.Words words:
                await megaphone.SayAsync(words.Text, cancellationToken);
                break;
            case TypedLine.Slash command:
                await ObeyAsync(command.Name, cancellationToken);
                break;
            case TypedLine.Unknown unknown:
                screen.Failure("command.unknown", $"There is no /{unknown.Name}. There is: {SlashCommands.Names}");
                break;
        }

        return typed is TypedLine.Slash { Name: "quit" };
    }

    private Task ObeyAsync(string command, CancellationToken cancellationToken) => command switch
    {
        "approve" => megaphone.ApproveAsync(cancellationToken),
        "delete" => DoneAsync(megaphone.Delete),
        "restore" => megaphone.SendAsync(new WireCommand.RestoreTask(), cancellationToken),
        "stop" => megaphone.StopAsync(story, cancellationToken),
        "plan" => PlanAsync(cancellationToken),
        "film" =>
            story.Film is { } film
                ? delivery.FetchAsync(film, (board.Plan ?? story.Plan)?.Title, cancellationToken)
                : SayAsync("There is no film yet."),
        "help" => SayAsync(string.Join('\n', SlashCommands.Help)),
        "quit" => Task.CompletedTask,
        "undo" => megaphone.SendAsync(new WireCommand.Undo(), cancellationToken),
        "redo" => megaphone.SendAsync(new WireCommand.Redo(), cancellationToken),
        "cancel" => megaphone.SendAsync(new WireCommand.Cancel(), cancellationToken),
        "retry" => megaphone.SendAsync(new WireCommand.Retry(), cancellationToken),
        _ => throw new UnreachableException($"/{command} is known and does nothing."),
    };

    private async Task PlanAsync(CancellationToken cancellationToken)
    {
        if (!await board.ShowAsync(again: true, cancellationToken))
        {
            screen.Line("There is no plan yet.");
        }
    }

    private Task SayAsync(string text) => DoneAsync(() => screen.Line(text));

    private static Task DoneAsync(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
