using Pixora.Media.Providers.Local.Images.Props;

namespace Pixora.Tests.Media.Providers.Local.Images.Props;

public sealed class PropReaderTests
{
    private static readonly (string Text, string Seen)[] Cases =
    [
        ("three penguins on the ice", "penguin*3"),
        ("a herd of elephants crosses the river", "elephant*6"),
        ("two boats and a bridge", "motor-boat*2"),
        ("an apple tree", "deciduous-tree*1"),
        ("a red car and a blue bicycle", "automobile*1#c8382e bicycle*1#3468c0"),
        ("Zwei Segelboote und ein Leuchtturm", "sailboat*2 lighthouse*1"),
        ("Ein Holztisch mit Äpfeln und einem Apfelkuchen", "table*1 red-apple*3 pie*1"),
        ("Der Igel im Garten: Pilze, eine Gießkanne", "hedgehog*1 mushroom*3 watering-can*1"),
        ("Un loro y dos monos entre los árboles", "parrot*1 monkey*2 deciduous-tree*2"),
        ("une pomme, un citron et une théière", "red-apple*1 lemon*1 teapot*1"),
        ("des chevaux et des bateaux", "horse*3 motor-boat*3"),
        ("一只大象和两只猴子", "elephant*1 monkey*2"),
        ("海底有一群热带鱼和一只海龟", "tropical-fish*6 turtle*1"),
        ("a spark of hope", ""),
        ("the key to success", ""),
        ("a bridge of trust and a ladder of success", ""),
        ("she saw the sea", ""),
        ("an old saw lies on the bench", "carpentry-saw*1 bench*1"),
        ("brave as a lion, strong like an ox", ""),
        ("a house without a dog", "house*1"),
        ("the bat flies out of the cave at night", "bat*1"),
        ("the bat", ""),
        ("the mouse beside the keyboard of the computer", "computer-mouse*1 keyboard*1 laptop*1"),
        ("the mouse nibbles at the cheese", "mouse*1 cheese-wedge*1"),
        ("the seal on the letter", ""),
        ("a seal on the ice", "seal*1"),
        ("a crane in the harbour", "harbour-crane*1"),
        ("an orange sky", ""),
        ("oranges in a bowl", "tangerine*3 bowl-with-spoon*1"),
        ("马上出发", ""),
        ("the violin and the sword", "violin*1"),
        ("a sword in the stone", "sword*1"),
    ];

    [Fact]
    public void What_is_named_is_read_counted_and_coloured_and_nothing_else() =>
        Assert.Empty(Cases.Select(one => (one.Text, one.Seen, Read: Told(one.Text))).Where(one => one.Seen != one.Read)
            .Select(one => $"{one.Text}: wanted '{one.Seen}', read '{one.Read}'"));

    [Fact]
    public void What_cannot_be_drawn_is_said() =>
        Assert.Equal(["loom", "typewriter"], PropReader.Read("a loom, a chair and a typewriter").Missing);

    private static string Told(string text) => string.Join(
        ' ', PropReader.Read(text).Seen.Select(seen => $"{seen.Id}*{seen.Count}{(seen.Colour is { } colour ? $"#{colour:x6}" : "")}"));
}
