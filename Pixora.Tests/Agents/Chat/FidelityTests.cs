using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.StandIn;

namespace Pixora.Tests.Agents.Chat;

/// <summary>
/// A stand-in that only pleases Pixora's own client proves nothing: OpenAI's official JavaScript client drives it here.
/// </summary>
public sealed class FidelityTests
{
    private static readonly string[] Files = ["package.json", "package-lock.json", ".npmrc", "check.mjs"];

    [Fact]
    public async Task The_official_client_takes_the_stand_in_for_the_real_server()
    {
        Assert.SkipUnless(Node.IsThere, "node is not installed.");
        await using var server = await StandInOpenAI.StartAsync(
            new Reply.Words("The sea at dawn."),
            new Reply.Words("The sea at dawn."),
            new Reply.Calls([new("call_1", "undo", "{}"), new("call_2", "redo", "{}")]),
            new Reply.Calls(
                [new("call_1", "undo", "{}"), new("call_2", "move_scene", """{"sceneId":"scene-2","place":1}""")]),
            new Reply.Declines("I cannot help with that."),
            new Reply.Fails(429, "rate_limit_exceeded", RetryAfter: "2"),
            new Reply.FailsMidway("The sea"),
            new Reply.TornOff("The sea"));
        var folder = await Node.InstallAsync(
            "fidelity", Files.Select(file => Path.Combine("Pixora.Tests", "Fidelity", file)));

        var said = await Node.RunAsync(folder, "node", "check.mjs", server.BaseUrl.ToString(), StandInOpenAI.Key);

        Assert.Contains("12 checks passed", said, StringComparison.Ordinal);
    }
}
