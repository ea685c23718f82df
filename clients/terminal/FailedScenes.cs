using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary>The parts of a film's scenes that could not be made, as far as the story is held.</summary>
internal sealed class FailedScenes
{
    private readonly List<WireFailedScene> all = [];

    /// <summary>In the order in which they failed.</summary>
    public IReadOnlyList<WireFailedScene> All => all;

    public static WireFailedScene Of(FactData.SceneFailed failed) =>
        new(failed.Scene, failed.Part, failed.Code, failed.Message, failed.Paid, null);

    /// <summary>What failed, its cause and what is known of the money.</summary>
    public static string Line(WireFailedScene failed) =>
        $"{failed.Scene}: its {failed.Part} could not be made. {failed.Message} ({failed.Code}; {Money(failed.Paid)})";

    public void Replace(IEnumerable<WireFailedScene> failed)
    {
        all.Clear();
        all.AddRange(failed);
    }

    /// <summary>Applies a fact, by the rules of docs/protocol.md.</summary>
    public void Apply(FactData fact)
    {
        switch (fact)
        {
            case FactData.SceneFailed failed:
                all.RemoveAll(other => other.Scene == failed.Scene && other.Part == failed.Part);
                all.Add(Of(failed));
                break;
            case FactData.ScenesRetried retried:
                all.RemoveAll(failed => retried.Scenes.Contains(failed.Scene));
                break;
            case FactData.SceneChanged changed:
                all.RemoveAll(failed => failed.Scene == changed.Scene.Id);
                break;
            case FactData.SceneRemoved removed:
                all.RemoveAll(failed => failed.Scene == removed.Scene);
                break;
            case FactData.SceneAdded or FactData.SceneMoved or FactData.SceneApproved or FactData.TitleChanged or FactData.MusicChanged:
                break;
            case FactData.OfRevision or FactData.BreakdownApproved or FactData.StageChanged { Stage: WireStage.Completed }:
                all.Clear();
                break;
        }
    }

    private static string Money(WirePayment paid) => paid switch
    {
        WirePayment.No => "nothing was paid",
        WirePayment.Yes => "it was paid",
        _ => "whether it was paid is not known",
    };
}
