using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>The tool that asks the person.</summary>
public sealed class QuestionPlugin(CrewTaskClient client)
{
    [KernelFunction(ToolNames.AskPerson), ChangesNothing]
    [Description(
        "Asks the person one question with two or three answers to choose from; they may answer in their own words "
        + "instead. It ends what you say: the answer comes as their next message.")]
    public async Task<ToolResult> AskPersonAsync(
        [Description("The question, in the person's language, one or two sentences.")] string question,
        [Description("Two or three short answers, the one you suggest first, in the person's language.")]
        IReadOnlyList<string> choices,
        CancellationToken cancellationToken)
    {
        var ask = new AskQuestion(client.MessageId ?? Guid.NewGuid().ToString("N"), client.Speaker, question, [.. choices]);
        if (await client.FindAsync(cancellationToken) is { } task
            && client.Try(task, ask).Decision is Decision.Rejected refused)
        {
            // Before its words are said.
            return ToolResult.Refused(refused.Refusal);
        }

        var said = await client.SendAsync(new Say(client.Speaker, question, client.MessageId), "", cancellationToken);
        return said.Ok
            ? await client.SendAsync(ask, "The person is asked. Wait for their answer.", cancellationToken)
            : said;
    }
}
