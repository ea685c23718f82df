using Pixora.Media.Providers.Local.Images.Props;

namespace Pixora.Tests.Media.Providers.Local.Images.Props;

public sealed class DrawingBookTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public void What_is_written_is_read_again()
    {
        Drawing drawing = new(128, 64,
        [
            new(Ink.Plain(0x12AB34), 0.5f, true, "M0 0L1 1L2 0Z"),
            new(new(InkKind.Circle, [1, 2, 3], [1, 0, 0, 1, 4, 5], [new(0, 0xFFFFFF, 1), new(1, 0, 0.25f)]), 1, false, "M0 0L9 9L2 0Z"),
        ]);

        DrawingBook.Write(path, [new("set:thing", drawing)]);
        var found = DrawingBook.Open(path).Find("set:thing")!;

        Assert.Equal((drawing.Width, drawing.Height), (found.Width, found.Height));
        Assert.Equal(
            drawing.Shapes.Select(shape => $"{shape.Ink} {shape.Opacity} {shape.EvenOdd} {shape.Path}"),
            found.Shapes.Select(shape => $"{shape.Ink} {shape.Opacity} {shape.EvenOdd} {shape.Path}"));
        Assert.Null(DrawingBook.Open(path).Find("set:other"));
    }

    [Fact]
    public void The_hash_names_the_content_whatever_the_order()
    {
        Drawing one = new(1, 1, [new(Ink.Plain(1), 1, false, "M0 0L1 1L2 0Z")]);
        Drawing two = new(1, 1, [new(Ink.Plain(2), 1, false, "M0 0L1 1L2 0Z")]);

        Assert.Equal(HashOf(Named("a", one), Named("b", two)), HashOf(Named("b", two), Named("a", one)));
        Assert.NotEqual(HashOf(Named("a", one)), HashOf(Named("a", two)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no book")]
    public void What_is_no_book_is_refused(string content)
    {
        File.WriteAllText(path, content);

        Assert.ThrowsAny<Exception>(() => DrawingBook.Open(path));
    }

    private static KeyValuePair<string, Drawing> Named(string name, Drawing drawing) => new(name, drawing);

    public void Dispose() => File.Delete(path);

    private string HashOf(params ReadOnlySpan<KeyValuePair<string, Drawing>> drawings)
    {
        DrawingBook.Write(path, drawings.ToArray());
        return DrawingBook.Open(path).Hash;
    }
}
