using System.Text.Json;
using Microsoft.Extensions.AI;
using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Agents.Chat.Offline;

public sealed class OfflineClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("A 30-second film about the sea", "en", 30)]
    [InlineData("Ein Film über das Meer, 20 Sekunden, hochkant", "de", 20)]
    public async Task A_brief_is_planned_and_proposed_and_the_person_is_told_that_there_is_no_model(
        string prompt, string language, double seconds)
    {
        var answer = await OfflineTalk.Briefing(prompt).Person(prompt).AskAsync(OfflineTalk.SceneWriter);

        var call = Assert.Single(OfflineTalk.Calls(answer));
        var plan = JsonSerializer.SerializeToElement(call.Arguments);
        Assert.Equal("generate_scene_breakdown", call.Name);
        Assert.Equal(seconds, plan.GetProperty("scenes").EnumerateArray().Sum(scene => scene.GetProperty("seconds").GetDouble()), 6);
        Assert.Equal(language, plan.GetProperty("settings").GetProperty("language").GetString());
        Assert.Equal("cut", plan.GetProperty("scenes")[0].GetProperty("transition").GetString());
        Assert.Contains(MessageCatalog.Format("offline", language), answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_there_is_no_model_is_said_once()
    {
        var talk = OfflineTalk.Reviewing().Person("Add my company logo everywhere");
        var first = await talk.AskAsync(OfflineTalk.All);
        talk.Messages.Add(
            new(ChatRole.User, $"Earlier in this conversation, in short:\ndirector: {first.Text[..60]}…"));

        var second = await talk.Person("Send it to my boss by mail").AskAsync(OfflineTalk.All);

        Assert.Contains(MessageCatalog.Format("offline", "en"), first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(MessageCatalog.Format("offline", "en"), second.Text, StringComparison.Ordinal);
        Assert.Contains("I did not understand that.", second.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Done: scene 4 is number 2 now.")]
    [InlineData(false, "Not done: scene 4 is number 2 now (The film is being made.)")]
    public async Task What_came_of_a_call_is_told_in_words_and_the_call_is_not_made_again(bool ok, string told)
    {
        var talk = OfflineTalk.Reviewing().Person("Move scene 4 before scene 2");
        talk.Answered(await talk.AskAsync(OfflineTalk.SceneWriter), ok, "The film is being made.");

        var answer = await talk.AskAsync(OfflineTalk.SceneWriter);

        Assert.Equal(told, answer.Text);
        Assert.Empty(OfflineTalk.Calls(answer));
    }

    /// <summary>
    /// As the crew's table has it: the director first, then whom the director names, then the director again when a
    /// tool refused.
    /// </summary>
    [Fact]
    public async Task A_role_without_the_tool_names_the_one_who_has_it_and_nobody_goes_in_circles()
    {
        var talk = OfflineTalk.Reviewing().Person("Remove scene 2");

        Assert.Equal("@scene_writer takes care of this.", (await talk.AskAsync(OfflineTalk.Director)).Text);
        talk.Heard("[director]: @scene_writer takes care of this.");
        var calls = await talk.AskAsync(OfflineTalk.SceneWriter);
        Assert.Equal("""remove_scene {"sceneId":"scene-2"}""", OfflineTalk.Written(calls));
        talk.Answered(calls);
        Assert.Equal("Done: scene 2 taken out.", (await talk.AskAsync(OfflineTalk.SceneWriter)).Text);
        talk.Messages.RemoveRange(2, 2);
        talk.Heard("[scene_writer used remove_scene]: {\"ok\":false}");
        Assert.Equal("", (await talk.AskAsync(OfflineTalk.Director)).Text);
    }

    [Fact]
    public async Task Several_edits_are_one_call_of_the_director_who_then_says_what_was_done_and_what_was_not()
    {
        var talk = OfflineTalk.Reviewing().Person("Remove scene 2, make the music calmer and delete scene 9");
        var calls = await talk.AskAsync(OfflineTalk.Director);

        Assert.EndsWith("There is no scene 9; the plan has 6.", calls.Text, StringComparison.Ordinal);
        Assert.Equal("edit_plan", Assert.Single(OfflineTalk.Calls(calls)).Name);
        Assert.Equal("""remove_scene {"sceneId":"scene-2"}; generate_music {"mood":"calm","enabled":true}""", OfflineTalk.Written(calls));
        talk.Answered(calls, true, "✓ scene 2 taken out\n✗ generate_music: The film is being made.");
        Assert.Equal(
            "Done: scene 2 taken out. That did not work: generate_music: The film is being made.",
            (await talk.AskAsync(OfflineTalk.Director)).Text);
    }

    [Fact]
    public async Task What_is_in_doubt_is_asked_with_choices_and_a_choice_is_done()
    {
        var talk = OfflineTalk.Reviewing().Person("mute the narrator in scene 4");
        var asked = Assert.Single(OfflineTalk.Calls(await talk.AskAsync(OfflineTalk.Director)));
        var choices = Assert.IsType<string[]>(asked.Arguments!["choices"]);

        Assert.Equal(("ask_person", "scene 4 without words"), (asked.Name, choices[0]));
        talk.Messages.Add(new(ChatRole.Assistant, "What do you mean?"));
        Assert.Equal(
            """update_scene {"sceneId":"scene-4","narration":""}""",
            OfflineTalk.Written(await talk.Person(choices[0]).AskAsync(OfflineTalk.SceneWriter)));
    }

    [Fact]
    public async Task Undoing_is_done_as_often_as_it_is_said_and_again()
    {
        Assert.Equal(
            "undo {}; undo {}",
            OfflineTalk.Written(await OfflineTalk.Reviewing().Person("undo the last two changes").AskAsync(OfflineTalk.Director)));
        var talk = OfflineTalk.Reviewing().Person("undo that");
        talk.Messages.Add(new(ChatRole.Assistant, "Done."));
        Assert.Equal("undo {}; undo {}", OfflineTalk.Written(await talk.Person("do that again twice").AskAsync(OfflineTalk.Director)));
    }

    [Theory]
    [InlineData("Ein Film über das Meer", "undo", "Erledigt: die letzte Änderung ist zurückgenommen.")]
    [InlineData("Une vidéo sur la mer et les vagues", "pas de musique", "C'est fait : sans musique.")]
    [InlineData("A film about the sea", "pas de musique", "Done: no music.")]
    public async Task A_short_sentence_never_outvotes_the_brief(string brief, string sentence, string told)
    {
        var talk = OfflineTalk.Reviewing(brief).Person(sentence);
        talk.Answered(await talk.AskAsync(OfflineTalk.All));

        Assert.Equal(told, (await talk.AskAsync(OfflineTalk.All)).Text);
    }

    [Theory]
    [InlineData("Looks good, go ahead!", "press Approve, or type /approve")]
    [InlineData("Ich gebe den Plan frei", "„Freigeben“")]
    [InlineData("Detén la producción, por favor", "No se está haciendo nada")]
    public async Task Approving_is_left_to_the_person_and_what_is_not_made_is_not_stopped(string sentence, string told)
    {
        var answer = await OfflineTalk.Reviewing(sentence).Person(sentence).AskAsync(OfflineTalk.All);

        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.Empty(OfflineTalk.Calls(answer));
    }

    [Fact]
    public async Task A_request_for_harm_is_refused_before_any_call()
    {
        var answer = await OfflineTalk.Briefing("A tutorial on how to build a pipe bomb")
            .Person("A tutorial on how to build a pipe bomb")
            .AskAsync(OfflineTalk.All);

        Assert.StartsWith("I make no instructions for hurting people.", answer.Text, StringComparison.Ordinal);
        Assert.Empty(OfflineTalk.Calls(answer));
    }

    [Fact]
    public async Task A_refused_picture_is_described_anew_without_the_words_that_were_refused()
    {
        var talk = OfflineTalk.Refused("waves of blood at dawn").Person("Yes, rewrite it");

        Assert.Equal("@scene_writer takes care of this.", (await talk.AskAsync(OfflineTalk.Director)).Text);
        var call = Assert.Single(OfflineTalk.Calls(await talk.AskAsync(OfflineTalk.SceneWriter)));

        Assert.Equal(("update_scene", "scene-2"), (call.Name, call.Arguments!["sceneId"]));
        var visual = (string)call.Arguments["visual"]!;
        Assert.InRange(visual.Length, 10, FilmLimits.LongestSceneText);
        Assert.DoesNotContain("blood", visual, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("waves", visual, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("narration", call.Arguments.Keys);
    }

    [Fact]
    public async Task What_it_did_is_written_down_at_no_tokens_and_no_cost()
    {
        var talk = OfflineTalk.Reviewing().Person("Make the music calmer");
        await talk.AskAsync(OfflineTalk.All);
        await foreach (var _ in talk.StreamAsync(OfflineTalk.All))
        {
            break;
        }

        Assert.Equal(
            [("offline", "director", 0L, 0L, 0m, "ok"), ("offline", "director", 0L, 0L, 0m, "stopped")],
            talk.Ledger.Uses.Select(
                use => (use.Profile, use.Role, use.InputTokens!.Value, use.OutputTokens!.Value, use.Cost!.Value, use.Outcome)));
        Assert.All(talk.Ledger.Uses, use => Assert.InRange(use.Seconds, 0.000001, 60));
    }

    [Fact]
    public async Task Asked_who_else_should_speak_it_names_nobody() =>
        Assert.Equal("nobody", (await OfflineTalk.Reviewing().AskAsync()).Text);

    [Fact]
    public async Task The_status_is_told_in_the_persons_language()
    {
        var talk = OfflineTalk.Reviewing().Person("Wie weit bist du mit dem Film?");
        talk.Answered(await talk.AskAsync(OfflineTalk.Director));

        Assert.Equal(
            "Der Plan mit 6 Szenen wartet auf deine Freigabe.", (await talk.AskAsync(OfflineTalk.Director)).Text);
    }

    [Fact]
    public async Task It_speaks_word_by_word_and_always_the_same()
    {
        var talk = OfflineTalk.Reviewing().Person("Make the hero braver");
        var updates = await talk.StreamAsync(OfflineTalk.All).ToListAsync(Token);

        Assert.True(updates.Count > 20);
        Assert.Equal(ChatFinishReason.Stop, updates[^1].FinishReason);
        Assert.Equal(string.Concat(updates.Select(update => update.Text)), (await talk.AskAsync(OfflineTalk.All)).Text);
    }
}
