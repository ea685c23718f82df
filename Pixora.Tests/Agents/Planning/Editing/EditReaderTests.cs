using Pixora.Agents.Planning.Editing;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Agents.Planning.Editing;

public sealed class EditReaderTests
{
    /// <summary>The plan of these sentences has six scenes.</summary>
    private const int Scenes = 6;

    private static readonly (string Sentence, EditIntent Intent)[] Understood =
    [
        ("Remove the third scene, please.", new EditIntent.RemoveScenes([3])),
        ("delete scenes 2 and 5", new EditIntent.RemoveScenes([2, 5])),
        ("Make scene 2 two seconds shorter", new EditIntent.ScaleScene(2, new(By: -2))),
        ("Make the last scene 8 seconds long", new EditIntent.ScaleScene(6, new(To: 8))),
        ("Move scene 4 before scene 2", new EditIntent.MoveScene(4, 2)),
        ("Swap scene 1 and scene 3", new EditIntent.SwapScenes(1, 3)),
        ("Add a scene about whales after scene 2", new EditIntent.AddScene("whales", 3)),
        ("Change scene 2 to a lighthouse at night", new EditIntent.ChangeScene(2, Visual: "a lighthouse at night")),
        ("In scene 3 the narrator should say: The sea never sleeps.", new EditIntent.ChangeScene(3, Narration: "The sea never sleeps.")),
        ("Scene 2 should show a longer bridge.", new EditIntent.ChangeScene(2, Visual: "a longer bridge")),
        ("Give me another picture for scene 5", new EditIntent.NewPicture(5)),
        ("Make the music calmer", new EditIntent.ChangeMusic(MusicMood.Calm)),
        ("Turn down the music", new EditIntent.ChangeLoudness(false)),
        ("Stop the music", new EditIntent.ChangeMusic(Enabled: false)),
        ("Use a deep male voice", new EditIntent.ChangeVoice(VoiceType.Male)),
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
        ("Stop", new EditIntent.Cancel()),

        ("Lösche bitte die dritte Szene", new EditIntent.RemoveScenes([3])),
        ("Nimm Szene 2 raus", new EditIntent.RemoveScenes([2])),
        ("Kürze Szene 4 um zwei Sekunden", new EditIntent.ScaleScene(4, new(By: -2))),
        ("Mach die letzte Szene länger", new EditIntent.ScaleScene(6, new(Times: 1.25))),
        ("Setze Szene 5 ans Ende", new EditIntent.MoveScene(5, null)),
        ("Vertausche Szene 1 und Szene 2", new EditIntent.SwapScenes(1, 2)),
        ("Füge am Ende eine Szene über den Hafen hinzu", new EditIntent.AddScene("den Hafen", null)),
        ("Ändere Szene 2 in einen Leuchtturm bei Nacht", new EditIntent.ChangeScene(2, Visual: "einen Leuchtturm bei Nacht")),
        ("Szene 3 soll einen Weg durch den Wald zeigen", new EditIntent.ChangeScene(3, Visual: "einen Weg durch den Wald")),
        ("Ändere den Text von Szene 2 zu „Das Meer schläft nie.“",
            new EditIntent.ChangeScene(2, Narration: "Das Meer schläft nie.")),
        ("Nimm eine tiefe Stimme", new EditIntent.ChangeVoice(VoiceType.Deep)),
        ("Die Musik soll fröhlicher sein", new EditIntent.ChangeMusic(MusicMood.Uplifting)),
        ("Ohne Untertitel bitte", new EditIntent.ChangeCaptions(CaptionMode.Soft)),
        ("Ändere die Sprache auf Französisch", new EditIntent.ChangeLanguage("fr")),
        ("Mach das rückgängig", new EditIntent.Undo()),
        ("Wie weit bist du?", new EditIntent.AskStatus()),

        ("Elimina la tercera escena", new EditIntent.RemoveScenes([3])),
        ("Acorta la escena 2 a 5 segundos", new EditIntent.ScaleScene(2, new(To: 5))),
        ("Mueve la escena 3 al principio", new EditIntent.MoveScene(3, 1)),
        ("Intercambia las escenas 2 y 4", new EditIntent.SwapScenes(2, 4)),
        ("Añade una escena sobre ballenas después de la escena 1", new EditIntent.AddScene("ballenas", 2)),
        ("Cambia la escena 2 por un faro de noche", new EditIntent.ChangeScene(2, Visual: "un faro de noche")),
        ("Pon una voz femenina", new EditIntent.ChangeVoice(VoiceType.Female)),
        ("La música más tranquila, por favor", new EditIntent.ChangeMusic(MusicMood.Calm)),
        ("Ponlo en vertical", new EditIntent.ChangeAspect(AspectRatio.Portrait)),
        ("Alarga la película a 90 segundos", new EditIntent.ChangeLength(new(To: 90))),
        ("Deshaz el último cambio", new EditIntent.Undo()),
        ("Apruebo el plan", new EditIntent.Approve()),

        ("Supprime la troisième scène", new EditIntent.RemoveScenes([3])),
        ("Raccourcis la scène 2 de 3 secondes", new EditIntent.ScaleScene(2, new(By: -3))),
        ("Déplace la scène 2 après la scène 4", new EditIntent.MoveScene(2, 4)),
        ("Échange la scène 1 et la scène 3", new EditIntent.SwapScenes(1, 3)),
        ("Ajoute une scène sur les baleines à la fin", new EditIntent.AddScene("les baleines", null)),
        ("Remplace la scène 2 par un phare la nuit", new EditIntent.ChangeScene(2, Visual: "un phare la nuit")),
        ("Une autre image pour la scène 4", new EditIntent.NewPicture(4)),
        ("Enlève la musique", new EditIntent.ChangeMusic(Enabled: false)),
        ("La voix plus lente", new EditIntent.ChangeVoice(Faster: false)),
        ("Change le style en noir et blanc", new EditIntent.ChangeStyle(VisualStyle.Noir)),
        ("Annule la dernière modification", new EditIntent.Undo()),
        ("Où en est le film ?", new EditIntent.AskStatus()),

        ("删除第三个场景", new EditIntent.RemoveScenes([3])),
        ("把第二个场景缩短两秒", new EditIntent.ScaleScene(2, new(By: -2))),
        ("把第三个场景移到最后", new EditIntent.MoveScene(3, null)),
        ("把第三个场景移到第一个场景前面", new EditIntent.MoveScene(3, 1)),
        ("交换第一个场景和第二个场景", new EditIntent.SwapScenes(1, 2)),
        ("在第二个场景后面加一个关于鲸鱼的场景", new EditIntent.AddScene("鲸鱼", 3)),
        ("把第二个场景换成夜晚的灯塔", new EditIntent.ChangeScene(2, Visual: "夜晚的灯塔")),
        ("把第二个场景的旁白改成：大海从不沉睡。", new EditIntent.ChangeScene(2, Narration: "大海从不沉睡。")),
        ("第四个场景换一张图", new EditIntent.NewPicture(4)),
        ("换成女声", new EditIntent.ChangeVoice(VoiceType.Female)),
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
        "Make the hero braver", "Remove the dog from scene 2", "Make the music sound like rain on a tin roof", "Why is the sky blue?",
        "Undo the damage of climate change",
        "Mach die Hauptfigur sympathischer", "Nimm den Hund aus Szene 2 heraus", "Haz que el perro sea más simpático",
        "Rends le héros plus courageux", "让主角更勇敢一些",
        "Don't remove scene 2", "Lösche Szene 2 nicht", "No elimines la escena 2", "Ne supprime pas la scène 2",
        "不要删除第二个场景", "Should I remove scene 2?",
        "Change scene 2", "Stop motion would be nice for the fox", "The voice of my grandmother telling jokes",
        "Can you add my company logo everywhere?", "", "?!",
    ];

    public static TheoryData<string> Sentences => new(Understood.Select(pair => pair.Sentence));

    public static TheoryData<string> Riddles => new(NotUnderstood);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_ends_in_exactly_what_it_asks_for(string sentence) =>
        Assert.Equal(Understood.Single(pair => pair.Sentence == sentence).Intent, EditReader.Read(sentence, Scenes));

    [Theory]
    [MemberData(nameof(Riddles))]
    public void What_is_not_understood_is_not_guessed(string sentence) =>
        Assert.Equal(new EditIntent.Unknown(), EditReader.Read(sentence, Scenes));

    [Fact]
    public void The_last_of_an_unknown_number_of_scenes_is_not_guessed() =>
        Assert.Equal(new EditIntent.Unknown(), EditReader.Read("remove the last scene", 0));
}
