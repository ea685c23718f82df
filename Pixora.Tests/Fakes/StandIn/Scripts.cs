namespace Pixora.Tests.Fakes.StandIn;

/// <summary>Answers that several tests begin with.</summary>
internal static class Scripts
{
    /// <summary>
    /// A first plan: the director hands over, the scene writer proposes three scenes, nobody else has to work on them.
    /// </summary>
    internal static IReadOnlyList<Reply> Plan { get; } =
    [
        new Reply.Words("Three scenes about the sea. @scene_writer, please write them."),
        Call("generate_scene_breakdown", """
            {"title":"The Sea","scenes":[
              {"title":"Dawn","narration":"The sea wakes.","visual":"waves at dawn","seconds":4},
              {"title":"Noon","narration":"The light stands still.","visual":"a glittering bay","seconds":4},
              {"title":"Dusk","narration":"The harbour sleeps.","visual":"boats at dusk","seconds":4}]}
            """),
        new Reply.Words("The plan waits for you."),
        new Reply.Words("nobody"),
    ];

    internal static Reply Call(string tool, string arguments) => new Reply.Calls([new("call_1", tool, arguments)]);
}
