using Pixora.Media.Tasks;

namespace Pixora.Agents.Hearing.Grammar;

/// <summary>Which scenes somebody means, before it is known what the plan holds.</summary>
internal abstract record ScenePick
{
    private ScenePick()
    {
    }

    /// <param name="Number">From 1; a negative number counts from the end, −1 is the last.</param>
    internal sealed record Place(int Number) : ScenePick;

    /// <summary>All from one place to another, both included.</summary>
    internal sealed record Range(int From, int To) : ScenePick;

    internal sealed record First(int Count) : ScenePick;

    internal sealed record Last(int Count) : ScenePick;

    internal sealed record All : ScenePick;

    internal sealed record Middle : ScenePick;

    /// <summary>Those that the sentence does not name otherwise.</summary>
    internal sealed record Others : ScenePick;

    internal sealed record AllBut(ScenePick Without) : ScenePick;

    /// <summary>The scene whose words or picture hold these words.</summary>
    internal sealed record Like(string Words) : ScenePick;

    internal sealed record Several(ValueList<ScenePick> Picks) : ScenePick;
}
