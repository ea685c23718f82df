using System.Text.Json.Nodes;
using Pixora.Agents.Chat.Wire;

namespace Pixora.Tests.Agents.Chat.Wire;

/// <summary>What servers on one's own machine write differently, and is read all the same.</summary>
public sealed class LocalServerTests
{
    private static readonly HashSet<string> Tools = ["undo", "set_style"];

    /// <summary>Pieces as they stream in, separated by |; what is shown; the calls.</summary>
    public static TheoryData<string, string, string> Said => new()
    {
        { "The |sea.", "The sea.", "" },
        { "<thi|nk>Let me see.</th|ink>\n\nThe sea.", "The sea.", "" },
        { "<think>@composer should", "", "" },
        { "One.<thinking>Two.</thinking> Three.", "One. Three.", "" },
        { "a < b and <b>bold</b>", "a < b and <b>bold</b>", "" },
        { """<tool_|call>{"name":"set_style","arguments":{"style":"noir"}}</tool_call>""", "", "set_style" },
        { """{"name":"undo","arguments":{}}""", "", "undo" },
        { """[{"name":"undo","parameters":{}},{"tool":"set_style","args":{"style":"noir"}}]""", "", "undo set_style" },
        { "```json\n{\"name\":\"undo\",\"arguments\":\"{}\"}\n```", "", "undo" },
        { """[TOOL_CALLS][{"name":"undo","arguments":{}}]""", "", "undo" },
        { """<function=set_style>{"style":"noir"}</function>""", "", "set_style" },
        { """I do it now. <tool_call>{"name":"undo","arguments":{}}</tool_call>""", "I do it now. ", "undo" },
        { """{"name":"format_disk","arguments":{}}""", """{"name":"format_disk","arguments":{}}""", "" },
        { "[Applause]", "[Applause]", "" },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public void Thoughts_are_dropped_and_calls_that_were_written_as_text_are_made(string pieces, string shown, string calls)
    {
        var text = new SaidText(Tools);

        var said = string.Concat(pieces.Split('|').Select(text.Add).ToList()) + text.End();

        Assert.Equal((shown, calls), (said, string.Join(' ', text.Calls.Select(call => call.Name))));
    }

    [Fact]
    public void A_thought_whose_beginning_was_not_sent_is_taken_back()
    {
        var text = new SaidText(Tools);

        text.Add("Let me see. The person");
        var shown = text.Add("</think>The sea.") + text.End();

        Assert.Equal(("The sea.", true), (shown, text.TakeBack));
    }

    [Fact]
    public void Without_tools_no_text_is_a_call()
    {
        var text = new SaidText(new HashSet<string>());

        Assert.Equal("""{"name":"undo"}""", text.Add("""{"name":"undo"}""") + text.End());
    }

    [Theory]
    [InlineData("\"eos\"", "stop")]
    [InlineData("\"max_tokens\"", "length")]
    [InlineData("\"tool_calls\"", "tool_calls")]
    [InlineData("\"\"", null)]
    [InlineData("\"abort\"", null)]
    [InlineData("null", null)]
    public void A_reason_for_the_end_becomes_one_of_the_protocol(string reason, string? expected)
    {
        var mended = new AnswerRepair().Mend($$$"""{"choices":[{"delta":{"content":"x"},"finish_reason":{{{reason}}}}]}""");

        Assert.Equal(expected, (string?)JsonNode.Parse(mended)!["choices"]![0]!["finish_reason"]);
    }

    [Fact]
    public void A_call_without_id_and_with_its_arguments_as_an_object_is_put_right()
    {
        var mended = JsonNode.Parse(new AnswerRepair().Mend(
            """
            {"choices":[{"message":{"content":[{"type":"text","text":"Now."}],"tool_calls":[
              {"id":null,"function":{"name":"undo","arguments":{"steps":2}}}]},"finish_reason":"stop"}]}
            """))!["choices"]![0]!["message"]!;

        Assert.Equal("Now.", (string?)mended["content"]);
        var call = mended["tool_calls"]![0]!;
        Assert.StartsWith("call_", (string?)call["id"], StringComparison.Ordinal);
        Assert.Equal("""{"steps":2}""", (string?)call["function"]!["arguments"]);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("""{"error":{"message":"No."}}""")]
    public void What_is_no_answer_stays_as_it_is(string text) => Assert.Equal(text, new AnswerRepair().Mend(text));
}
