using Pixora.Hub.Contracts;
using Pixora.Terminal.Talking;

namespace Pixora.Tests.Terminal.Talking;

public sealed class StreamedMessagesTests
{
    private readonly StreamedMessages streamed = new();

    [Fact]
    public void What_lies_beyond_what_was_heard_is_kept_and_nothing_twice()
    {
        Assert.Equal("The ", Hear(0, "The "));
        Assert.Equal("", Hear(0, "The "));
        Assert.Equal("sea", Hear(0, "The sea"));
        Assert.Equal("", Hear(9, "wide"));
        Assert.Equal(" is", Hear(6, "a is"));

        Assert.Equal(" wide.", streamed.Finish("m-1", "The sea is wide."));
    }

    [Fact]
    public void A_message_that_nobody_heard_is_new_as_a_whole() =>
        Assert.Equal("The sea.", streamed.Finish("m-1", "The sea."));

    [Fact]
    public void A_message_that_was_cut_short_is_not_said_again()
    {
        Hear(0, "The sea is");

        Assert.Equal("", streamed.Finish("m-1", "The sea"));
    }

    [Fact]
    public void A_message_that_became_another_one_is_shown_again()
    {
        Hear(0, "The lake");

        Assert.Null(streamed.Finish("m-1", "The sea"));
    }

    [Fact]
    public void What_is_never_finished_is_forgotten()
    {
        Hear(0, "The lake");
        streamed.Clear();

        Assert.Equal("The sea", streamed.Finish("m-1", "The sea"));
    }

    private string Hear(int offset, string text) => streamed.Take(new WireToken("m-1", "director", offset, text));
}
