using Microsoft.Extensions.AI;

namespace Pixora.Agents.Chat.Wire;

/// <summary>What is sent to a profile: the crew's question, cut to what the profile can do.</summary>
/// <param name="Whole">True when the answer must not be streamed.</param>
/// <param name="Fault">Why the profile cannot be asked at all.</param>
internal sealed record Question(IReadOnlyList<ChatMessage> Messages, ChatOptions Options, bool Whole, ModelFault? Fault)
{
    internal static Question For(ModelProfile profile, string model, IEnumerable<ChatMessage> messages, ChatOptions? asked)
    {
        var abilities = profile.Abilities;
        var options = asked?.Clone() ?? new ChatOptions();
        options.ModelId = model;
        var tools = options.Tools is { Count: > 0 };
        if (tools && !abilities.ParallelTools)
        {
            options.AllowMultipleToolCalls = false;
        }

        if (!abilities.JsonSchema && options.ResponseFormat is ChatResponseFormatJson { Schema: not null })
        {
            options.ResponseFormat = ChatResponseFormat.Json;
        }

        var mended = ToolPairs.Mend(messages);
        return new([.. abilities.Vision ? mended : mended.Select(Blind)], options, tools && !abilities.StreamTools, tools && !abilities.Tools ? ModelFault.NoTools : null);
    }

    private static ChatMessage Blind(ChatMessage message)
    {
        if (!message.Contents.Any(IsPicture))
        {
            return message;
        }

        var blind = message.Clone();
        blind.Contents = [.. message.Contents.Select(content => IsPicture(content) ? new TextContent("[a picture, which this model cannot see]") : content)];
        return blind;
    }

    private static bool IsPicture(AIContent content) => content switch
    {
        DataContent data => data.HasTopLevelMediaType("image"),
        UriContent link => link.HasTopLevelMediaType("image"),
        _ => false,
    };
}
