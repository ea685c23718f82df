using Pixora.Agents.Hearing;
using Pixora.Agents.Planning.Editing;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Agents.Planning.Editing;

public sealed class EditInterpreterTests
{
    /// <summary>Six scenes; the second has a dog.</summary>
    private static readonly EditedFilm Film = new(
    [
        new("Waves", "The sea wakes.", "waves at noon, sunny"), new("The dog", "A dog runs.", "a dog on the beach"),
        new("Light", "A tower.", "a lighthouse"), new("Storm", "Wind.", "a storm at sea, crowds on the pier"),
        new("Home", "", "a harbour"),
        new("Night", "The sea sleeps.", "sunset over the water"),
    ]);

    private static readonly (string Sentence, EditIntent Intent)[] Understood =
    [
        ("Remove the third scene, please.", new EditIntent.RemoveScenes([3])),
        ("delete scenes 2 and 5", new EditIntent.RemoveScenes([2, 5])),
        ("Make scene 2 two seconds shorter", new EditIntent.ScaleScenes([2], new(By: -2))),
        ("Make the last scene 8 seconds long", new EditIntent.ScaleScenes([6], new(To: 8))),
        ("Move scene 4 before scene 2", new EditIntent.MoveScene(4, 2)),
        ("Swap scene 1 and scene 3", new EditIntent.SwapScenes(1, 3)),
        ("Add a scene about whales after scene 2", new EditIntent.AddScene("whales", 3)),
        ("Change scene 2 to a lighthouse at night", new EditIntent.ChangeScenes([2], Visual: "a lighthouse at night")),
        ("In scene 3 the narrator should say: The sea never sleeps.",
            new EditIntent.ChangeScenes([3], Narration: "The sea never sleeps.")),
        ("Scene 2 should show a longer bridge.", new EditIntent.ChangeScenes([2], Visual: "a longer bridge")),
        ("Give me another picture for scene 5", new EditIntent.NewPictures([5])),
        ("Make the music calmer", new EditIntent.ChangeMusic(MusicMood.Calm)),
        ("Turn down the music", new EditIntent.ChangeLoudness(false)),
        ("Stop the music", new EditIntent.ChangeMusic(Enabled: false)),
        ("Use a deep male voice", new EditIntent.ChangeVoice(VoiceType.Male, Narrated: true)),
        ("Make it black and white", new EditIntent.ChangeStyle(VisualStyle.Noir)),
        ("Make it vertical", new EditIntent.ChangeAspect(AspectRatio.Portrait)),
        ("Call it \"Deep Water\"", new EditIntent.ChangeTitle("Deep Water")),
        ("Make the film 30 seconds shorter", new EditIntent.ChangeLength(new(By: -30))),
        ("move scene 6 between scene 1 and scene 2", new EditIntent.MoveScene(6, 2)),
        ("insert a scene about a storm between scene 2 and 3", new EditIntent.AddScene("a storm", 3)),
        ("put scene 5 first", new EditIntent.MoveScene(5, 1)),
        ("rename the film to Blue Planet", new EditIntent.ChangeTitle("Blue Planet")),
        ("make it square", new EditIntent.ChangeAspect(AspectRatio.Square)),
        ("undo that", new EditIntent.Undo()),
        ("What's the status?", new EditIntent.AskStatus()),
        ("Looks good, go ahead!", new EditIntent.Approve()),
        ("Stop", new EditIntent.StopMaking()),

        ("Lösche bitte die dritte Szene", new EditIntent.RemoveScenes([3])),
        ("Nimm Szene 2 raus", new EditIntent.RemoveScenes([2])),
        ("Kürze Szene 4 um zwei Sekunden", new EditIntent.ScaleScenes([4], new(By: -2))),
        ("Mach die letzte Szene länger", new EditIntent.ScaleScenes([6], new(Times: 1.25))),
        ("Setze Szene 5 ans Ende", new EditIntent.MoveScene(5, null)),
        ("Vertausche Szene 1 und Szene 2", new EditIntent.SwapScenes(1, 2)),
        ("Füge am Ende eine Szene über den Hafen hinzu", new EditIntent.AddScene("den Hafen", null)),
        ("Ändere Szene 2 in einen Leuchtturm bei Nacht",
            new EditIntent.ChangeScenes([2], Visual: "einen Leuchtturm bei Nacht")),
        ("Szene 3 soll einen Weg durch den Wald zeigen",
            new EditIntent.ChangeScenes([3], Visual: "einen Weg durch den Wald")),
        ("Ändere den Text von Szene 2 zu „Das Meer schläft nie.“",
            new EditIntent.ChangeScenes([2], Narration: "Das Meer schläft nie.")),
        ("Nimm eine tiefe Stimme", new EditIntent.ChangeVoice(VoiceType.Deep, Narrated: true)),
        ("Die Musik soll fröhlicher sein", new EditIntent.ChangeMusic(MusicMood.Uplifting)),
        ("Ohne Untertitel bitte", new EditIntent.ChangeCaptions(CaptionMode.Soft)),
        ("Ändere die Sprache auf Französisch", new EditIntent.ChangeLanguage("fr")),
        ("Mach das rückgängig", new EditIntent.Undo()),
        ("Wie weit bist du?", new EditIntent.AskStatus()),

        ("Elimina la tercera escena", new EditIntent.RemoveScenes([3])),
        ("Acorta la escena 2 a 5 segundos", new EditIntent.ScaleScenes([2], new(To: 5))),
        ("Mueve la escena 3 al principio", new EditIntent.MoveScene(3, 1)),
        ("Intercambia las escenas 2 y 4", new EditIntent.SwapScenes(2, 4)),
        ("Añade una escena sobre ballenas después de la escena 1", new EditIntent.AddScene("ballenas", 2)),
        ("Cambia la escena 2 por un faro de noche", new EditIntent.ChangeScenes([2], Visual: "un faro de noche")),
        ("Pon una voz femenina", new EditIntent.ChangeVoice(VoiceType.Female, Narrated: true)),
        ("La música más tranquila, por favor", new EditIntent.ChangeMusic(MusicMood.Calm)),
        ("Ponlo en vertical", new EditIntent.ChangeAspect(AspectRatio.Portrait)),
        ("Alarga la película a 90 segundos", new EditIntent.ChangeLength(new(To: 90))),
        ("Deshaz el último cambio", new EditIntent.Undo()),
        ("Apruebo el plan", new EditIntent.Approve()),

        ("Supprime la troisième scène", new EditIntent.RemoveScenes([3])),
        ("Raccourcis la scène 2 de 3 secondes", new EditIntent.ScaleScenes([2], new(By: -3))),
        ("Déplace la scène 2 après la scène 4", new EditIntent.MoveScene(2, 4)),
        ("Échange la scène 1 et la scène 3", new EditIntent.SwapScenes(1, 3)),
        ("Ajoute une scène sur les baleines à la fin", new EditIntent.AddScene("les baleines", null)),
        ("Remplace la scène 2 par un phare la nuit", new EditIntent.ChangeScenes([2], Visual: "un phare la nuit")),
        ("Une autre image pour la scène 4", new EditIntent.NewPictures([4])),
        ("Enlève la musique", new EditIntent.ChangeMusic(Enabled: false)),
        ("La voix plus lente", new EditIntent.ChangeVoice(Faster: false)),
        ("Change le style en noir et blanc", new EditIntent.ChangeStyle(VisualStyle.Noir)),
        ("Annule la dernière modification", new EditIntent.Undo()),
        ("Où en est le film ?", new EditIntent.AskStatus()),

        ("删除第三个场景", new EditIntent.RemoveScenes([3])),
        ("把第二个场景缩短两秒", new EditIntent.ScaleScenes([2], new(By: -2))),
        ("把第三个场景移到最后", new EditIntent.MoveScene(3, null)),
        ("把第三个场景移到第一个场景前面", new EditIntent.MoveScene(3, 1)),
        ("交换第一个场景和第二个场景", new EditIntent.SwapScenes(1, 2)),
        ("在第二个场景后面加一个关于鲸鱼的场景", new EditIntent.AddScene("鲸鱼", 3)),
        ("把第二个场景换成夜晚的灯塔", new EditIntent.ChangeScenes([2], Visual: "夜晚的灯塔")),
        ("把第二个场景的旁白改成：大海从不沉睡。",
            new EditIntent.ChangeScenes([2], Narration: "大海从不沉睡。")),
        ("第四个场景换一张图", new EditIntent.NewPictures([4])),
        ("换成女声", new EditIntent.ChangeVoice(VoiceType.Female, Narrated: true)),
        ("音乐欢快一点", new EditIntent.ChangeMusic(MusicMood.Uplifting)),
        ("交换第二和第三个场景", new EditIntent.SwapScenes(2, 3)),
        ("把第四个场景放到最前面", new EditIntent.MoveScene(4, 1)),
        ("改成竖屏", new EditIntent.ChangeAspect(AspectRatio.Portrait)),
        ("不要字幕", new EditIntent.ChangeCaptions(CaptionMode.Soft)),
        ("撤销", new EditIntent.Undo()),
        ("进度怎么样了？", new EditIntent.AskStatus()),
    ];

    private static readonly string[] NotUnderstood =
    [
        "Make the hero braver", "Remove the dog from scene 2", "Make the music sound like rain on a tin roof",
        "Why is the sky blue?",
        "Undo the damage of climate change",
        "Mach die Hauptfigur sympathischer", "Nimm den Hund aus Szene 2 heraus", "Haz que el perro sea más simpático",
        "Rends le héros plus courageux", "让主角更勇敢一些",
        "Should I remove scene 2?",
        "Change scene 2", "Stop motion would be nice for the fox", "The voice of my grandmother telling jokes",
        "Can you add my company logo everywhere?", "", "?!",
    ];

    [Fact]
    public void A_sentence_ends_in_exactly_what_it_asks_for() => Check(
        Understood.Select(pair => new Row(pair.Sentence, [Wants(pair.Intent)])));

    /// <summary>It may be said why it cannot be done, or asked; nothing is done.</summary>
    [Fact]
    public void What_is_not_understood_is_not_guessed() => Assert.All(
        NotUnderstood, sentence => Assert.DoesNotContain(Read(sentence), finding => finding is EditFinding.Wanted));

    [Fact]
    public void The_last_of_an_unknown_number_of_scenes_is_not_guessed() => Assert.DoesNotContain(
        new EditInterpreter(RequestReader.Default, new([])).Read("remove the last scene"), finding =>
            finding is EditFinding.Wanted);

    /// <summary>words.md C16 and "Offline planner as a partner" of crew.md.</summary>
    [Fact]
    public void Sentences_that_once_did_something_else_do_what_they_say() => Check(
    [
        new("undo the last two changes", [Wants(new EditIntent.Undo(2))]),
        new("make the pauses shorter", [Cannot("which-length", "make the pauses shorter")]),
        new("can you shorten the title?", [Cannot("title", "can you shorten the title")]),
        new("no music under scene 2, please", [Cannot("music-scene", "no music under scene 2")]),
        new("the music is too loud", [Wants(new EditIntent.ChangeLoudness(false))]),
        new("merge scenes 2 and 3", [Wants(new EditIntent.MergeScenes([2, 3]))]),
        new("put a new scene about the moon between 1 and 2", [Wants(new EditIntent.AddScene("the moon", 2))]),
        new("stop", [Wants(new EditIntent.StopMaking())]),
        new("swap the first two scenes", [Wants(new EditIntent.SwapScenes(1, 2))]),
        new("scene 3 at night", [Wants(new EditIntent.TouchScenes([3], ["at night"]))]),
        new("Szene 3 bei Nacht", [Wants(new EditIntent.TouchScenes([3], ["at night"]))]),
        new("la escena 2 de noche", [Wants(new EditIntent.TouchScenes([2], ["at night"]))]),
        new("la scène 2 la nuit", [Wants(new EditIntent.TouchScenes([2], ["at night"]))]),
        new("第三个场景改成晚上", [Wants(new EditIntent.TouchScenes([3], ["at night"]))]),
        new("scene 2 in the rain", [Wants(new EditIntent.TouchScenes([2], ["in the rain"]))]),
        new("fewer people in scene 4", [Wants(new EditIntent.TouchScenes([4], ["with few people"]))]),
        new("no quites la música", [Keeps(WishKind.Music)]),
        new("no cambies la música", [Keeps(WishKind.Music)]),
        new("不要改音乐", [Keeps(WishKind.Music)]),
        new("ändere die Musik bitte nicht", [Keeps(WishKind.Music)]),
        new("make the music louder, no wait, softer", [Wants(new EditIntent.ChangeLoudness(false))]),
        new("语速不要太快", [Wants(new EditIntent.ChangeVoice(Faster: false))]),
        new("remove scene 2, use a male voice and make the film 30 seconds long",
            [
                Wants(new EditIntent.RemoveScenes([2])),
                Wants(new EditIntent.ChangeVoice(VoiceType.Male, Narrated: true)),
                Wants(new EditIntent.ChangeLength(new(To: 30))),
            ]),
        new("Hochkant und 30 Sekunden", [Wants(Portrait), Wants(new EditIntent.ChangeLength(new(To: 30)))]),
        new("hazlo en vertical, de 30 segundos", [Wants(Portrait), Wants(new EditIntent.ChangeLength(new(To: 30)))]),
        new("make scenes 2 and 3 shorter", [Wants(new EditIntent.ScaleScenes([2, 3], new(Times: 0.75)))]),
        new("pas de musique", [Wants(new EditIntent.ChangeMusic(Enabled: false))]),
        new("Don't remove scene 2", [Keeps(WishKind.RemoveScene)]),
        new("Lösche Szene 2 nicht", [Keeps(WishKind.RemoveScene)]),
        new("No elimines la escena 2", [Keeps(WishKind.RemoveScene)]),
        new("Ne supprime pas la scène 2", [Keeps(WishKind.RemoveScene)]),
        new("不要删除第二个场景", [Keeps(WishKind.RemoveScene)]),
    ]);

    [Fact]
    public void Scenes_are_meant_by_range_by_exception_and_by_what_is_in_them() => Check(
    [
        new("the one with the dog should be longer", [Wants(new EditIntent.ScaleScenes([2], new(Times: 1.25)))]),
        new("scenes 2-4 shorter", [Wants(new EditIntent.ScaleScenes([2, 3, 4], new(Times: 0.75)))]),
        new("all scenes but the first at night", [Wants(new EditIntent.TouchScenes([2, 3, 4, 5, 6], ["at night"]))]),
        new("swap 2 and 3", [Wants(new EditIntent.SwapScenes(2, 3))]),
        new("delete 4", [Wants(new EditIntent.RemoveScenes([4]))]),
        new("put scene 5 first", [Wants(new EditIntent.MoveScene(5, 1))]),
        new("die erste und die letzte Szene tauschen", [Wants(new EditIntent.SwapScenes(1, 6))]),
        new("把第一个和最后一个场景对调", [Wants(new EditIntent.SwapScenes(1, 6))]),
        new("delete scene 9", [new EditFinding.NoScene(9)]),
        new("remove the one with the elephant", [new EditFinding.NoSuchScene("the elephant")]),
        new("make scene 1 6 seconds and scene 3 10 seconds",
            [Wants(new EditIntent.ScaleScenes([1], new(To: 6))), Wants(new EditIntent.ScaleScenes([3], new(To: 10)))]),
        new("keep scene 2, drop scene 3", [Keeps(WishKind.RemoveScene), Wants(new EditIntent.RemoveScenes([3]))]),
    ]);

    private static EditIntent Portrait => new EditIntent.ChangeAspect(AspectRatio.Portrait);

    private static EditFinding.Wanted Wants(EditIntent intent) => new(intent);

    private static EditFinding.Untouched Keeps(WishKind kind) => new(kind);

    private static EditFinding.Cannot Cannot(string reason, string words) => new(reason, words);

    private static IReadOnlyList<EditFinding> Read(string sentence) =>
        new EditInterpreter(RequestReader.Default, Film).Read(sentence);

    /// <summary>Fails once, with every row that came out wrong.</summary>
    private static void Check(IEnumerable<Row> rows)
    {
        var wrong = rows.Select(row => (row.Sentence, row.Right, Got: Read(row.Sentence)))
            .Where(row => !row.Got.SequenceEqual(row.Right))
            .Select(row =>
                $"{row.Sentence} -> {string.Join(" + ", row.Got)}, should be {string.Join(" + ", row.Right)}")
            .ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} rows:\n{string.Join('\n', wrong)}");
    }

    private sealed record Row(string Sentence, IReadOnlyList<EditFinding> Right);
}
