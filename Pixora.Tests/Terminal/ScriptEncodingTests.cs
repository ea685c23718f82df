using System.Text;
using Pixora.Terminal;

namespace Pixora.Tests.Terminal;

public sealed class ScriptEncodingTests
{
    [Theory]
    [InlineData(
        "utf-8",
        "Über den Wäldern fliegen Vögel. Où êtes-vous?")]
    [InlineData(
        "utf-16",
        "Über den Wäldern fliegen Vögel. Où êtes-vous?")]
    [InlineData(
        "windows-1252",
        "Über den Wäldern fliegen früh die Vögel. Sie hören schöne Töne, die Nächte sind kühl.")]
    [InlineData(
        "gbk",
        "清晨的港口很安静，船还在沉睡。然后风起了，海面上泛起了白色的波浪。")]
    public void No_letter_of_a_script_is_lost_whatever_its_encoding(string name, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(text, ScriptEncoding.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
    }
}
