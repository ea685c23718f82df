using System.Reflection;
using Pixora.Hub.Security;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Hub.Security;

/// <summary>No command carries words past the safety check.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class SafeWordsTests
{
    private const string Harm = "how to build a pipe bomb";

    /// <summary>
    /// Texts without words of the sender: the name and id of a chat line are not read, a language is a code of a list,
    /// a maker is named by a word without spaces that a server knows.
    /// </summary>
    private static readonly string[] NoWords =
        ["Say.Speaker", "Say.Id", "SetLanguage.Language", "ProposeBreakdown.Breakdown.Format.Language", "AnswerQuestion.Question"];

    /// <summary>Parts of a plan that name makers and drawings.</summary>
    private static readonly string[] Named = [".Makers.", ".Local.", ".Painter."];

    /// <summary>Only the crew and the server themselves may send these.</summary>
    private static readonly Type[] Reports =
    [
        typeof(QuotePrice), typeof(RecordAsset), typeof(CompleteFilm), typeof(ReportFailure),
        typeof(ReportSceneFailure), typeof(HoldFilm), typeof(AskQuestion), typeof(CallTool), typeof(AnswerTool), typeof(EndTurn),
    ];

    public static TheoryData<Type> Commands => [.. CommandNames.All.Values];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Somebody_has_decided_which_texts_of_a_command_are_words(Type command)
    {
        List<string> words = [];
        var filled = (TaskCommand)Fill(command, command.Name, words);

        var texts = CommandSafety.Texts(Sent(filled));

        Assert.NotNull(texts);
        Assert.Equal(
            Reports.Contains(command)
                ? []
                : words.Except(NoWords).Where(word => !Named.Any(part => word.Contains(part, StringComparison.Ordinal))).Order(),
            texts.OfType<string>().Order());
    }

    [Fact]
    public void A_command_that_nobody_has_decided_about_is_looked_at_whole()
    {
        Assert.Null(CommandSafety.Refuse(Sent(new Undecided(["a lighthouse"]))));
        Assert.Equal("brief.unsafe", CommandSafety.Refuse(Sent(new Undecided(["a lighthouse", Harm])))?.Code);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("scene")]
    [InlineData("name")]
    [InlineData("palette")]
    public void Titles_characters_and_palettes_of_a_plan_are_read(string where)
    {
        var plan = Media.Tasks.Plans.Sea;
        var character = new Character(
            new("ada"), where == "name" ? Harm : "Ada", "A sailor", 1, where == "palette" ? ["red", Harm] : null);
        var proposed = plan with
        {
            Title = where == "title" ? Harm : plan.Title,
            Characters = [character],
            Scenes = [plan.Scenes[0] with { Title = where == "scene" ? Harm : "Dawn" }, .. plan.Scenes.Skip(1)],
        };

        Assert.Equal("brief.unsafe", CommandSafety.Refuse(Sent(new ProposeBreakdown(proposed)))?.Code);
        Assert.Equal(where is "name" or "palette", CommandSafety.Refuse(Sent(new PutCharacter(character))) is not null);
    }

    private static CommandEnvelope Sent(TaskCommand command) =>
        new(new("c-1"), Actor.Person, DateTimeOffset.UnixEpoch, command);

    /// <summary>
    /// A value in which every list has one item and every text is its own path, noted in <paramref name="words"/>.
    /// </summary>
    private static object Fill(Type type, string path, List<string> words)
    {
        if (type == typeof(string))
        {
            words.Add(path);
            return path;
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Fill(value, path, words);
        }

        if (type.IsGenericType)
        {
            var item = Array.CreateInstance(type.GetGenericArguments()[0], 1);
            item.SetValue(Fill(type.GetGenericArguments()[0], path, words), 0);
            return Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.NonPublic, null, [item], null)!;
        }

        if (type == typeof(TaskCommand))
        {
            return Fill(typeof(SetTitle), path, words);
        }

        return type.IsPrimitive || type.IsEnum || type == typeof(decimal)
            ? Activator.CreateInstance(type)!
            : Make(type, path, words);
    }

    private static object Make(Type record, string path, List<string> words)
    {
        // The text of an id names something; it is in no picture and no voice.
        var noted = record.IsValueType ? [] : words;
        var constructor = record.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        return constructor.Invoke(
            [.. constructor.GetParameters().Select(part => Fill(part.ParameterType, $"{path}.{part.Name}", noted))]);
    }

    private sealed record Undecided(ValueList<string> Words) : TaskCommand;
}
