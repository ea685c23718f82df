using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;
using Pixora.Agents.Roles;
using Pixora.Agents.Transcript;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// What an earlier run of the turn recorded, as a role's model reads it: its own calls as calls, its colleagues' as
/// lines.
/// </summary>
internal static class RecordedMessages
{
    public static IEnumerable<ChatMessage> For(RoleDefinition role, IReadOnlyList<RecordedStep> past) =>
        past.SelectMany(step => step.Speaker == role.Name ? Own(step) : [Line(step)]);

    /// <summary>A tool's answer as a model reads it: JSON without nulls.</summary>
    public static string Answer(ToolResult result) =>
        JsonSerializer.Serialize(
            new { ok = result.Ok, code = result.Code, message = result.Message, hint = result.Hint }, AnswerJson);

    private static JsonSerializerOptions AnswerJson { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static ChatMessage[] Own(RecordedStep step) => step switch
    {
        RecordedStep.Line line => [new(ChatRole.Assistant, line.Text) { AuthorName = line.Speaker }],
        RecordedStep.Call { Use: { Answer: { } answer } use } =>
        [
            new(ChatRole.Assistant,
                [new FunctionCallContent(use.Called.Call, use.Called.Tool, ToolArguments.Read(use.Called.Arguments) ?? [])]),
            new(ChatRole.Tool, [new FunctionResultContent(use.Called.Call, Answer(new(answer.Ok, answer.Code, answer.Message)))]),
        ],
        _ => [],
    };

    private static ChatMessage Line(RecordedStep step) => new(ChatRole.User, step switch
    {
        RecordedStep.Line line => ColleagueLine.Said(line.Speaker, line.Text),
        RecordedStep.Call { Use: var use } => ColleagueLine.Called(
            use.Called.Speaker, use.Called.Tool, use.Answer?.Message),
        _ => "",
    });
}
