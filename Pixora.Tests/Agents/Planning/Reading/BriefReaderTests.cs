using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Agents.Planning.Reading;

public sealed class BriefReaderTests
{
    [Theory]
    [InlineData("A 60-second cinematic film about space exploration", "space exploration")]
    [InlineData("Make a 30 second video about the history of coffee", "the history of coffee")]
    [InlineData("Please create a vertical video for TikTok about cats, no narration", "cats")]
    [InlineData("Create a two-minute documentary about why we sleep", "why we sleep")]
    [InlineData("I want a calm video about the sea in pastel style", "the sea")]
    [InlineData("a video on the life of bees, in 5 scenes", "the life of bees")]
    [InlineData("Space exploration, 30 seconds", "Space exploration")]
    [InlineData("The Last Dragon", "The Last Dragon")]
    [InlineData("Explain how black holes work in 45 seconds", "how black holes work")]
    [InlineData("Why people talk about love", "Why people talk about love")]
    [InlineData("coffee: from bean to cup", "coffee: from bean to cup")]
    [InlineData("Make a film about cats. It should be playful. Use warm colours.", "cats")]
    [InlineData("make a 15s square video about my bakery in German", "my bakery")]
    [InlineData("Ein 90-Sekunden-Film über das Leben der Wale", "das Leben der Wale")]
    [InlineData("Mach mir ein kurzes Video über Kaffee, ohne Sprecher", "Kaffee")]
    [InlineData("Erstelle eine Dokumentation zum Thema künstliche Intelligenz", "künstliche Intelligenz")]
    [InlineData("Bitte ein Film über Berge auf Englisch", "Berge")]
    [InlineData("Haz un vídeo de 30 segundos sobre el océano", "el océano")]
    [InlineData("Crea un documental vertical sobre la historia del pan, sin voz", "la historia del pan")]
    [InlineData("Quiero una película acerca de los dinosaurios en español", "los dinosaurios")]
    [InlineData("Fais une vidéo de deux minutes sur les volcans", "les volcans")]
    [InlineData("Un film carré sur la vie des abeilles, sans voix", "la vie des abeilles")]
    [InlineData("Je voudrais un documentaire à propos de la musique", "la musique")]
    [InlineData("制作一个60秒的关于太空探索的视频", "太空探索")]
    [InlineData("请帮我做一个关于咖啡的短片，竖屏，无旁白", "咖啡")]
    [InlineData("一分钟讲述长城的纪录片", "长城")]
    [InlineData("فيلم عن الصداقة مدته 30 ثانية", "الصداقة")]
    [InlineData("Film o życiu w górach po polsku", "życiu w górach")]
    [InlineData("Make a 30 second video", "")]
    public void Finds_what_the_film_is_about(string prompt, string subject) =>
        Assert.Equal(subject, BriefReader.Read(prompt).Subject);

    [Theory]
    [InlineData("A 60-second cinematic film", 60)]
    [InlineData("a film of 2 minutes about tea", 120)]
    [InlineData("half a minute of rain", 30)]
    [InlineData("1m30 about trains", 90)]
    [InlineData("one and a half minutes about trains", 90)]
    [InlineData("1 minute 20 seconds about trains", 80)]
    [InlineData("a 1.5 minute film", 90)]
    [InlineData("a ninety second film", 90)]
    [InlineData("ein Film, eine Minute lang", 60)]
    [InlineData("90 Sekunden über Wale", 90)]
    [InlineData("ein 60-sekündiges Video", 60)]
    [InlineData("anderthalb Minuten über Brot", 90)]
    [InlineData("eine halbe Minute Stille", 30)]
    [InlineData("30 segundos sobre el mar", 30)]
    [InlineData("un vídeo de medio minuto", 30)]
    [InlineData("un vídeo de un minuto y medio", 90)]
    [InlineData("une vidéo de deux minutes", 120)]
    [InlineData("une demi-minute sur la mer", 30)]
    [InlineData("60秒的视频", 60)]
    [InlineData("制作一个60秒的视频", 60)]
    [InlineData("一分钟的短片", 60)]
    [InlineData("九十秒的短片", 90)]
    [InlineData("一分半钟的短片", 90)]
    [InlineData("半分钟的短片", 30)]
    [InlineData("30 ثانية عن البحر", 30)]
    [InlineData("фильм на 2 минуты", 120)]
    public void Finds_how_long_it_is(string prompt, double seconds) =>
        Assert.Equal(seconds, Assert.Single(BriefReader.Read(prompt).Lengths));

    [Theory]
    [InlineData("music of the 60s")]
    [InlineData("a second chance")]
    [InlineData("how ten minutes a day change a life")]
    [InlineData("24 hours in Tokyo")]
    [InlineData("the 100 m sprint")]
    [InlineData("Apollo 11")]
    public void Takes_no_other_number_for_a_length(string prompt) => Assert.Empty(BriefReader.Read(prompt).Lengths);

    [Theory]
    [InlineData("a vertical film about tea", AspectRatio.Portrait)]
    [InlineData("for Instagram Reels", AspectRatio.Portrait)]
    [InlineData("ein Film im Hochformat", AspectRatio.Portrait)]
    [InlineData("un vídeo vertical", AspectRatio.Portrait)]
    [InlineData("une vidéo verticale", AspectRatio.Portrait)]
    [InlineData("竖屏视频", AspectRatio.Portrait)]
    [InlineData("a 9:16 clip", AspectRatio.Portrait)]
    [InlineData("a square video", AspectRatio.Square)]
    [InlineData("an Instagram post about tea", AspectRatio.Square)]
    [InlineData("ein quadratisches Video", AspectRatio.Square)]
    [InlineData("un vídeo cuadrado", AspectRatio.Square)]
    [InlineData("une vidéo carrée", AspectRatio.Square)]
    [InlineData("方形视频", AspectRatio.Square)]
    [InlineData("a widescreen film", AspectRatio.Landscape)]
    [InlineData("ein Film für YouTube", AspectRatio.Landscape)]
    [InlineData("横屏视频", AspectRatio.Landscape)]
    public void Finds_the_shape(string prompt, AspectRatio aspect) =>
        Assert.Equal(aspect, Assert.Single(BriefReader.Read(prompt).Aspects));

    [Theory]
    [InlineData("a documentary about tea", VisualStyle.Documentary)]
    [InlineData("a black and white film about Paris", VisualStyle.Noir)]
    [InlineData("ein minimalistisches Erklärvideo", VisualStyle.Minimal)]
    [InlineData("un vídeo nostálgico", VisualStyle.Vintage)]
    [InlineData("une vidéo à l'aquarelle", VisualStyle.Pastel)]
    [InlineData("色彩鲜艳的短片", VisualStyle.Vivid)]
    public void Finds_the_look(string prompt, VisualStyle style) => Assert.Equal(style, BriefReader.Read(prompt).Style);

    [Theory]
    [InlineData("a film about tea with calm music", MusicMood.Calm)]
    [InlineData("an epic film about Rome", MusicMood.Epic)]
    [InlineData("ein trauriger Film über Regen", MusicMood.Melancholic)]
    [InlineData("un vídeo divertido sobre gatos", MusicMood.Playful)]
    [InlineData("une vidéo mystérieuse sur la nuit", MusicMood.Mysterious)]
    [InlineData("一部紧张的短片", MusicMood.Tense)]
    public void Finds_the_mood(string prompt, MusicMood mood) => Assert.Equal(mood, BriefReader.Read(prompt).Mood);

    [Theory]
    [InlineData("a film about tea, no narration")]
    [InlineData("a film about tea without a voice")]
    [InlineData("ein Film über Tee ohne Sprecher")]
    [InlineData("un vídeo sobre el té, sin voz")]
    [InlineData("un film sur le thé sans voix")]
    [InlineData("关于茶的视频，无旁白")]
    public void Hears_that_nobody_shall_speak(string prompt) => Assert.False(BriefReader.Read(prompt).Narrated);

    [Theory]
    [InlineData("a film about tea, no captions", CaptionMode.Soft)]
    [InlineData("ein Film über Tee ohne Untertitel", CaptionMode.Soft)]
    [InlineData("un film sur le thé avec sous-titres", CaptionMode.Burned)]
    [InlineData("关于茶的视频，不要字幕", CaptionMode.Soft)]
    public void Hears_where_captions_go(string prompt, CaptionMode captions) =>
        Assert.Equal(captions, BriefReader.Read(prompt).Captions);

    [Theory]
    [InlineData("a film about tea in 5 scenes", 5)]
    [InlineData("ein Film mit vier Szenen", 4)]
    [InlineData("un vídeo en tres escenas", 3)]
    [InlineData("un film en six scènes", 6)]
    [InlineData("分为五个场景的短片", 5)]
    public void Counts_the_scenes_asked_for(string prompt, int scenes) =>
        Assert.Equal(scenes, BriefReader.Read(prompt).Scenes);

    [Theory]
    [InlineData("a film about tea in German", "de")]
    [InlineData("ein Film über Tee auf Englisch", "en")]
    [InlineData("un film sur le thé en espagnol", "es")]
    [InlineData("un vídeo sobre el té en francés", "fr")]
    [InlineData("关于茶的视频，用英语", "en")]
    [InlineData("a film about tea in Chinese", "zh")]
    [InlineData("a film about German bread", null)]
    public void Hears_which_language_is_wanted(string prompt, string? language) =>
        Assert.Equal(language, BriefReader.Read(prompt).Language);

    [Theory]
    [InlineData("a film about a girl called Mia", "Mia", "a young girl")]
    [InlineData("a film about a girl with red hair called Ida", "Ida", "a young girl")]
    [InlineData("a robot Rusty who finds a flower", "Rusty", "a friendly robot")]
    [InlineData("ein Film über den Roboter Rusty", "Rusty", "a friendly robot")]
    [InlineData("ein Film über einen Hund namens Bello", "Bello", "a dog")]
    [InlineData("un vídeo sobre una niña llamada Lucía", "Lucía", "a young girl")]
    [InlineData("un film sur un chat nommé Filou", "Filou", "a cat")]
    [InlineData("关于名叫小明的男孩的故事", "小明", "a young boy")]
    public void Meets_who_is_called_by_name(string prompt, string name, string figure)
    {
        var character = Assert.Single(BriefReader.Read(prompt).Cast);
        Assert.Equal(name, character.Name);
        Assert.StartsWith(figure, character.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bird Migration")]
    [InlineData("A film about Cat Food and Dog Training")]
    public void A_title_names_nobody(string prompt) => Assert.Empty(BriefReader.Read(prompt).Cast);

    [Fact]
    public void Hears_contradictions()
    {
        var reading = BriefReader.Read("A 30-second TikTok about tea, widescreen, 2 minutes");
        Assert.Equal([30, 120], reading.Lengths);
        Assert.Equal([AspectRatio.Portrait, AspectRatio.Landscape], reading.Aspects);
    }
}
