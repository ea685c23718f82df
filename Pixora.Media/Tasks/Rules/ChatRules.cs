namespace Pixora.Media.Tasks.Rules;

/// <summary>What is said about a film, and what its owner likes: possible at every stage.</summary>
internal static class ChatRules
{
    /// <summary>How the person is named in their own chat.</summary>
    public const string Person = "you";

    public static Decision Say(Actor by, Say command)
    {
        var (speaker, id) = by == Actor.Person ? (Person, null) : (command.Speaker, command.Id);
        return command.Text switch
        {
            _ when Wording.IsBlank(command.Text) => Decision.Reject(
                "message.empty", "Write something first."),
            { Length: > FilmLimits.LongestPrompt } =>
                Decision.Reject("message.long", $"A message has at most {FilmLimits.LongestPrompt} characters."),
            _ when Wording.IsBroken(command.Text) || Wording.IsBrokenLine(speaker) || Wording.IsBrokenLine(id ?? "") =>
                Decision.Reject("message.control", "The message holds control characters or broken text. Remove them."),
            _ => Decision.Accept(new ChatMessage(by, speaker, command.Text, id)),
        };
    }

    public static Decision SetPreferences(VideoTask task, SetPreferences command) =>
        command.Preferences == task.Preferences ? Decision.Accept()
            : PreferencesRules.Check(command.Preferences) is { } refusal ? Decision.Reject(refusal)
            : Decision.Accept(new PreferencesChanged(command.Preferences));
}
