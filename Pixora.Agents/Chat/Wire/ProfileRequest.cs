using Microsoft.Extensions.AI;
using Pixora.Agents.Chat.Settings;

namespace Pixora.Agents.Chat.Wire;

/// <summary>A request reduced to what a profile's endpoint can do.</summary>
/// <param name="Unstreamed">True when the answer must not be streamed.</param>
/// <param name="Fault">Why the endpoint cannot be asked at all, null when it can.</param>
internal sealed record ProfileRequest(
    IReadOnlyList<ChatMessage> Messages, ChatOptions Options, bool Unstreamed, ModelFault? Fault)
{
    /// <summary>Names of the tools the model is offered.</summary>
    internal IReadOnlySet<string> Tools { get; } = (Options.Tools ?? []).Select(tool => tool.Name).ToHashSet(
        StringComparer.Ordinal);

    /// <summary>True when the model is told what its tools answered, after which it need not say anything.</summary>
    internal bool FollowsTools =>
        Messages is [.., var last] && last.Contents.Any(content => content is FunctionResultContent);

    /// <summary>Stands for a picture that the model cannot read.</summary>
    private const string PictureText = "[a picture, which this model cannot see]";

    internal static ProfileRequest For(
        ModelProfile profile, string model, IEnumerable<ChatMessage> messages, ChatOptions? asked)
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

        var repaired = ToolResultRepair.Repair(messages);
        return new(
            [.. abilities.Vision ? repaired : repaired.Select(WithoutPictures)],
            options,
            tools && !abilities.StreamTools,
            tools && !abilities.Tools ? ModelFault.NoTools : null);
    }

    private static ChatMessage WithoutPictures(ChatMessage message)
    {
        if (!message.Contents.Any(IsPicture))
        {
            return message;
        }

        var copy = message.Clone();
        copy.Contents =
            [.. message.Contents.Select(content => IsPicture(content) ? new TextContent(PictureText) : content)];
        return copy;
    }

    private static bool IsPicture(AIContent content) => content switch
    {
        DataContent data => data.HasTopLevelMediaType("image"),
        UriContent link => link.HasTopLevelMediaType("image"),
        _ => false,
    };
}
