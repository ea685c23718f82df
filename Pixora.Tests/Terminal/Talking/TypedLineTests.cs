using Pixora.Terminal.Talking;

namespace Pixora.Tests.Terminal.Talking;

public sealed class TypedLineTests
{
    [Theory]
    [InlineData("/approve", "approve", "")]
    [InlineData("  /Approve now ", "approve", "now")]
    [InlineData("/retry scene-2 4", "retry", "scene-2 4")]
    [InlineData("/quit", "quit", "")]
    public void A_slash_begins_a_command(string typed, string name, string rest) =>
        Assert.Equal(new TypedLine.Slash(name, rest), TypedLine.Read(typed));

    [Theory]
    [InlineData("/aprove", "aprove")]
    [InlineData("/", "")]
    public void A_command_that_there_is_not_goes_to_nobody(string typed, string name) =>
        Assert.Equal(new TypedLine.Unknown(name), TypedLine.Read(typed));

    [Theory]
    [InlineData("approve", "approve")]
    [InlineData(" Mach die Musik\tleiser ", "Mach die Musik leiser")]
    [InlineData("shorten \u001b[Dscene\u0007 2\u001b[3~", "shorten scene 2")]
    public void Everything_else_is_for_the_crew(string typed, string words) =>
        Assert.Equal(new TypedLine.Words(words), TypedLine.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    public void Nothing_is_nothing(string typed) => Assert.IsType<TypedLine.Nothing>(TypedLine.Read(typed));
}
