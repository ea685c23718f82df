using Pixora.Agents.Planning.Editing;

namespace Pixora.Tests.Agents.Planning.Editing;

public sealed class AgreementReaderTests
{
    [Theory]
    [InlineData("Yes")]
    [InlineData("yes, please rewrite it")]
    [InlineData("OK, go ahead!")]
    [InlineData("Rewrite scene 2")]
    [InlineData("another picture, please")]
    [InlineData("Ja, schreib es um")]
    [InlineData("Gern, plane ein anderes Bild")]
    [InlineData("Einverstanden.")]
    [InlineData("Sí, reescríbela")]
    [InlineData("De acuerdo, otra imagen por favor")]
    [InlineData("Oui, réécris-la")]
    [InlineData("D'accord")]
    [InlineData("好的，改写")]
    [InlineData("可以")]
    public void A_yes_is_a_yes(string text) => Assert.True(AgreementReader.Read(text, 2));

    [Theory]
    [InlineData("No")]
    [InlineData("Don't rewrite it")]
    [InlineData("Nein, lass es")]
    [InlineData("Schreib es nicht um")]
    [InlineData("No, déjala")]
    [InlineData("Non")]
    [InlineData("不要改写")]
    public void A_no_is_a_no(string text) => Assert.False(AgreementReader.Read(text, 2));

    [Theory]
    [InlineData("Is it ok?")]
    [InlineData("Rewrite scene 3")]
    [InlineData("Yes, and make the music calmer")]
    [InlineData("Change scene 2 to a lighthouse")]
    [InlineData("Kürze den Film um 5 Sekunden")]
    [InlineData("Elimina la escena 2")]
    [InlineData("Undo that")]
    [InlineData("")]
    public void Anything_else_is_neither(string text) => Assert.Null(AgreementReader.Read(text, 2));
}
