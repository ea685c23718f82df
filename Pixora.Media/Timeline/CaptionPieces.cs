using System.Text;

namespace Pixora.Media.Timeline;

/// <summary>Takes a text apart into the pieces captions are built of.</summary>
internal static class CaptionPieces
{
    /// <summary>Half-width characters: marks that stand alone are joined to the word before them up to this.</summary>
    private const int MaxJoinedWidth = 24;

    /// <param name="widest">Half-width characters: a longer word is cut, for no line would hold it.</param>
    public static IReadOnlyList<CaptionPiece> Of(string text, SpokenClock clock, int widest)
    {
        var pieces = new List<CaptionPiece>();
        foreach (var part in TextBreaks.Split(text, clock.WordStartsAt).SelectMany(whole => TextBreaks.Cut(text, whole, widest)))
        {
            var piece = new CaptionPiece(
                text[part.From..part.To], part.Spaced, clock.StartOf(part.From), clock.EndOf(part.To));
            if (pieces.Count > 0 && IsMarksOnly(piece.Text) && pieces[^1].Width + piece.Width < MaxJoinedWidth)
            {
                // Created anew, because a copy would keep the cached width.
                var before = pieces[^1];
                pieces[^1] = new(
                    before.Text + (part.Spaced ? " " : "") + piece.Text, before.Spaced, before.Start, Math.Max(before.End, piece.End));
            }
            else
            {
                pieces.Add(piece with { End = Math.Max(piece.Start, piece.End) });
            }
        }

        return pieces;
    }

    private static bool IsMarksOnly(string text) =>
        text.EnumerateRunes().All(rune => !Rune.IsLetterOrDigit(rune)) && TextBreaks.IsMark(text);
}
