using Pixora.Agents.Language;

namespace Pixora.Tests.Agents.Language;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("A film about the sea", "en")]
    [InlineData("space", "en")]
    [InlineData("Ein Film über das Meer", "de")]
    [InlineData("Warum wir schlafen", "de")]
    [InlineData("Un vídeo sobre el mar", "es")]
    [InlineData("La historia de los trenes", "es")]
    [InlineData("Une vidéo sur la mer", "fr")]
    [InlineData("L'histoire des trains", "fr")]
    [InlineData("关于大海的视频", "zh")]
    [InlineData("海洋短片 for TikTok", "zh")]
    [InlineData("海についてのビデオ", "ja")]
    [InlineData("바다에 관한 영상", "ko")]
    [InlineData("فيلم عن البحر", "ar")]
    [InlineData("فیلمی درباره پرواز و چای", "fa")]
    [InlineData("סרט על הים", "he")]
    [InlineData("Фильм о море", "ru")]
    [InlineData("Фільм про їжу", "uk")]
    [InlineData("समुद्र के बारे में फिल्म", "hi")]
    [InlineData("Μια ταινία για τη θάλασσα", "el")]
    [InlineData("วิดีโอเกี่ยวกับทะเล", "th")]
    [InlineData("Um vídeo sobre o mar para crianças, não muito longo", "pt")]
    [InlineData("Un video sulla storia del pane con una voce", "it")]
    [InlineData("Maak een film over het leven van een boer", "nl")]
    [InlineData("Zrób film o życiu w górach", "pl")]
    [InlineData("Deniz hakkında bir film yap", "tr")]
    [InlineData("Gör en film om livet i skogen", "sv")]
    [InlineData("12:30 🙂", "en")]
    public void Tells_the_language(string text, string language) =>
        Assert.Equal(language, LanguageDetector.Detect(text));
}
