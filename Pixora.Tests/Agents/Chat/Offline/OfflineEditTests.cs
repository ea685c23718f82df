using Pixora.Agents.Language;

namespace Pixora.Tests.Agents.Chat.Offline;

/// <summary>Thirty edits in five languages end in exactly the expected call, ten riddles in an honest answer.</summary>
public sealed class OfflineEditTests
{
    [Theory]
    [InlineData("Remove the third scene, please.", """remove_scene {"sceneId":"scene-3"}""")]
    [InlineData("Make scene 2 two seconds shorter", """update_scene {"sceneId":"scene-2","seconds":6}""")]
    [InlineData("Swap scene 1 and scene 3", """move_scene {"sceneId":"scene-1","place":3}; move_scene {"sceneId":"scene-3","place":1}""")]
    [InlineData("Change scene 2 to a lighthouse at night", """update_scene {"sceneId":"scene-2","visual":"a lighthouse at night"}""")]
    [InlineData("Turn down the music", """adjust_audio {"musicLevelDb":-4}""")]
    [InlineData("Make it vertical", """set_aspect {"aspect":"9:16"}""")]
    [InlineData("Lösche die Szenen 2 und 4", """remove_scene {"sceneId":"scene-2"}; remove_scene {"sceneId":"scene-4"}""")]
    [InlineData("Setze Szene 5 ans Ende", """move_scene {"sceneId":"scene-5","place":6}""")]
    [InlineData(
        "Ändere den Text von Szene 2 zu „Das Meer schläft nie.“",
        """update_scene {"sceneId":"scene-2","narration":"Das Meer schläft nie."}""")]
    [InlineData("Nimm eine tiefe Stimme", """set_voice {"voice":"deep"}""")]
    [InlineData("Ändere die Sprache auf Französisch", """set_language {"language":"fr"}""")]
    [InlineData("Mach das rückgängig", "undo {}")]
    [InlineData("Acorta la escena 2 a 5 segundos", """update_scene {"sceneId":"scene-2","seconds":5}""")]
    [InlineData("Mueve la escena 3 al principio", """move_scene {"sceneId":"scene-3","place":1}""")]
    [InlineData("Alarga la película a 90 segundos", """set_length {"seconds":90}""")]
    [InlineData("La música más tranquila, por favor", """generate_music {"mood":"calm","enabled":true}""")]
    [InlineData("Quita los subtítulos", """set_captions {"captions":"soft"}""")]
    [InlineData("Ponle el título «El mar»", """set_title {"title":"El mar"}""")]
    [InlineData("Supprime la dernière scène", """remove_scene {"sceneId":"scene-6"}""")]
    [InlineData("Une autre image pour la scène 4", """regenerate_scene_image {"sceneId":"scene-4"}""")]
    [InlineData("Enlève la musique", """generate_music {"enabled":false}""")]
    [InlineData("La voix plus lente", """set_voice {"pace":0.9}""")]
    [InlineData("Change le style en noir et blanc", """set_style {"style":"noir"}""")]
    [InlineData("Où en est le film ?", "check_generation_status {}")]
    [InlineData("删除第三个场景", """remove_scene {"sceneId":"scene-3"}""")]
    [InlineData("把第三个场景移到最后", """move_scene {"sceneId":"scene-3","place":6}""")]
    [InlineData("把第二个场景换成夜晚的灯塔", """update_scene {"sceneId":"scene-2","visual":"夜晚的灯塔"}""")]
    [InlineData("换成女声", """set_voice {"voice":"female"}""")]
    [InlineData("改成竖屏", """set_aspect {"aspect":"9:16"}""")]
    [InlineData("撤销", "undo {}")]
    public async Task An_edit_ends_in_exactly_this_call(string sentence, string call) =>
        Assert.Equal(
            call, OfflineTalk.Written(await OfflineTalk.Reviewing().Person(sentence).AskAsync(OfflineTalk.All)));

    [Theory]
    [InlineData("Make the hero a little braver and the villain funnier", "en")]
    [InlineData("Remove the dog from scene 2", "en")]
    [InlineData("Make the music sound like rain on a tin roof", "en")]
    [InlineData("Undo the damage of climate change", "en")]
    [InlineData("Mach die Hauptfigur bitte sympathischer", "de")]
    [InlineData("Nimm den Hund aus Szene 2 heraus", "de")]
    [InlineData("Haz que el perro sea más simpático", "es")]
    [InlineData("Rends le héros plus courageux dans cette histoire", "fr")]
    [InlineData("让主角更勇敢一些", "zh")]
    [InlineData("为什么天空是蓝色的？", "zh")]
    public async Task What_it_cannot_know_it_says_or_asks_and_does_nothing(string riddle, string language)
    {
        var answer = await OfflineTalk.Reviewing().Person(riddle).AskAsync(OfflineTalk.All);
        var asked = OfflineTalk.Calls(answer).SingleOrDefault();

        Assert.True(asked is null or { Name: "ask_person" }, OfflineTalk.Written(answer));
        Assert.Equal(language, LanguageDetector.Detect(asked is null ? answer.Text : $"{asked.Arguments!["question"]}"));
    }

    [Theory]
    [InlineData("Always make it vertical", """set_aspect {"aspect":"9:16"}; set_preferences {"aspect":"9:16"}""")]
    [InlineData("Ändere den Stil immer auf Schwarzweiß", """set_style {"style":"noir"}; set_preferences {"style":"noir"}""")]
    [InlineData("Siempre una voz grave", """set_voice {"voice":"deep"}; set_preferences {"voice":"deep"}""")]
    [InlineData("La voix toujours plus lente", """set_voice {"pace":0.9}; set_preferences {"pace":0.9}""")]
    [InlineData("Always turn down the music", """adjust_audio {"musicLevelDb":-4}; set_preferences {"musicLevelDb":-4}""")]
    public async Task What_is_wanted_always_is_remembered_as_well(string sentence, string calls) =>
        Assert.Equal(
            calls, OfflineTalk.Written(await OfflineTalk.Reviewing().Person(sentence).AskAsync([.. OfflineTalk.All, "set_preferences"])));

    [Fact]
    public async Task Several_edits_in_one_sentence_are_all_made()
    {
        var answer = await OfflineTalk.Reviewing().Person("Remove scene 2 and make the music calmer").AskAsync(
            OfflineTalk.All);

        Assert.Equal("""remove_scene {"sceneId":"scene-2"}; generate_music {"mood":"calm","enabled":true}""", OfflineTalk.Written(answer));
    }

    [Fact]
    public async Task A_scene_that_is_not_there_is_said_not_to_be_there()
    {
        var answer = await OfflineTalk.Reviewing().Person("Lösche bitte die Szene 9").AskAsync(OfflineTalk.All);

        Assert.Contains("Eine Szene 9 gibt es nicht; der Plan hat 6.", answer.Text, StringComparison.Ordinal);
        Assert.Empty(OfflineTalk.Calls(answer));
    }

    [Fact]
    public async Task A_scene_about_something_is_written_for_the_film_it_comes_into()
    {
        var call = Assert.Single(
            OfflineTalk.Calls(await OfflineTalk.Reviewing().Person("Add a scene about whales after scene 2").AskAsync(OfflineTalk.All)));

        var scene = Assert.IsType<IReadOnlyDictionary<string, object?>>(call.Arguments!["scene"], exactMatch: false);
        Assert.Equal(("add_scene", 3), (call.Name, call.Arguments["place"]));
        Assert.Contains("whale", $"{scene["narration"]} {scene["visual"]}", StringComparison.OrdinalIgnoreCase);
        Assert.InRange((double)scene["seconds"]!, 3, 12);
    }
}
