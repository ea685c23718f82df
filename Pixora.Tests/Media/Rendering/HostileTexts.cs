using CsCheck;

namespace Pixora.Tests.Media.Rendering;

/// <summary>Texts made to be taken for something else than text.</summary>
internal static class HostileTexts
{
    private static readonly string[] Marks =
    [
        "\\", "\\", "=", ";", "#", "'", "\"", " ", "\n", "\r\n", "\n\n", "\0", "\t", "\u0007", "\u001b", "\u0085", "\u2028", "\u2029",
        "\ud83d", "\udc00", "\ufffe", "\uffff", "\ufeff",
        "\u202e", "\u2066", "\u2060", "\u0301", "🎬", "👩‍🚀", "مرحبا", "星空", "<", ">", "&", "{", "}", "--",
        "-->", "<b>", "</i>", "<script>", "<font color=red>", "<br/>", "<<u>", "{\\an8}", "{\\pos(1,2)}", "{Y:i}",
        "\\N", "\\h", "&amp;", "&lt;", "&#60;", "＜b＞", "[CHAPTER]", "[STREAM]", "title=", "comment=mine", ";FFMETADATA1", "NOTE ",
        "STYLE", "REGION", "WEBVTT", "42", "-1",
        "00:00:01,000 --> 00:00:02,000", "00:01.000 --> 00:02.000 align:start", "X1:1 X2:2 Y1:3 Y2:4", "a", "word",
    ];

    public static Gen<string> Text { get; } = Gen.Frequency((4, Gen.OneOf(Marks)), (1, Gen.String[0, 3])).List[0, 8].Select(string.Concat);
}
