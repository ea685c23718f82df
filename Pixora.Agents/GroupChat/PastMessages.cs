using System.Text.Json;
using Microsoft.Extensions.AI;
using Pixora.Agents.Roles;

namespace Pixora.Agents.GroupChat;

/// <summary>What an earlier run of the turn did, as a role's model reads it: its own calls as calls, its colleagues' in words.</summary>
internal static class PastMessages
{
    public static IEnumerable<ChatMessage> For(RoleCard card, IReadOnlyList<PastStep> past) =>
        past.SelectMany(step => step.Speaker == card.Name ? Own(step) : [Told(step)]);

    /// <summary>A tool's answer as a model reads it.</summary>
    public static string Answer(bool ok, string? code, string message, string? hint = null) =>
        JsonSerializer.Serialize(new { ok, code, message, hint }, Plain);

    private static JsonSerializerOptions Plain { get; } = new()
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static ChatMessage[] Own(PastStep step) => step switch
    {
        PastStep.Line line => [new(ChatRole.Assistant, line.Text) { AuthorName = line.Speaker }],
        PastStep.Call { Use: { Answer: { } answer } use } =>
        [
            new(ChatRole.Assistant, [new FunctionCallContent(use.Called.Call, use.Called.Tool, ToolArguments.Read(use.Called.Arguments) ?? [])]),
            new(ChatRole.Tool, [new FunctionResultContent(use.Called.Call, Answer(answer.Ok, answer.Code, answer.Message))]),
        ],
        _ => [],
    };

    private static ChatMessage Told(PastStep step) => new(ChatRole.User, step switch
    {
        PastStep.Line line => $"[{line.Speaker}]: {line.Text}",
        PastStep.Call { Use: var use } => $"[{use.Called.Speaker} used {use.Called.Tool}]: {use.Answer?.Message}",
        _ => "",
    });
}
