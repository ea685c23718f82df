using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Images;
using Pixora.Media.Providers.Local.Images.Props;

namespace Pixora.Tests.Media.Providers.Local.Images.Props;

/// <summary>A book with a plain shape for every thing: what set-up fetches is not needed to test where things stand.</summary>
internal static class PaperBook
{
    public static DrawingBook Open()
    {
        var path = Path.GetTempFileName();
        DrawingBook.Write(path, PropTable.All.Select(prop => prop.Icon).OfType<string>().Distinct()
            .Select(icon => new KeyValuePair<string, Drawing>(
            icon, new Drawing(128, 128, [new(Ink.Plain(0xC06030), 1, false, "M14 120L64 10L114 120Z")]))));
        var book = DrawingBook.Open(path);
        File.Delete(path);
        return book;
    }
}

/// <summary>The painter with a book.</summary>
internal sealed class LocalPainter(DrawingBook book)
{
    public Task PaintAsync(ImageRequest request, string path) =>
        new LocalImageMaker(book).MakeAsync(request, path, MakerContext.Alone, TestContext.Current.CancellationToken);
}
