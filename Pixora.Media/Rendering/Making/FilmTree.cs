using System.Globalization;
using System.Text;
using System.Text.Json;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Rendering.Making;

/// <summary>A finished film laid out for a person to browse.</summary>
/// <param name="files">The file of every asset of the plan.</param>
internal sealed class FilmTree(RenderJob job, RenderPlan plan, IReadOnlyDictionary<AssetKey, string> files)
{
    private static readonly JsonSerializerOptions Readable = new(TaskJson.Options) { WriteIndented = true };

    /// <summary>The same for every revision of a task, so that a new film replaces the old one.</summary>
    public string Name =>
        string.Create(CultureInfo.InvariantCulture, $"{job.CreatedAt.UtcDateTime:yyyyMMdd-HHmmss}-{job.Task}");

    public IEnumerable<FolderEntry> Entries() =>
    [
        .. plan.Timeline!.Scenes.SelectMany((slot, index) => SceneEntries(slot, index + 1)),
        .. plan.Specs.OfType<PortraitSpec>().SelectMany(CharacterEntries),
        .. plan.Specs.Where(spec => spec is { Scene: null } and not PortraitSpec).Select(FilmEntry),
        new WrittenEntry("description.txt", Encoding.UTF8.GetBytes(DescriptionText.Of(
            job.Breakdown.Title, plan.Film!.Request.Expected.Chapters, plan.Timeline.Seconds))),
    ];

    private IEnumerable<FolderEntry> SceneEntries(SceneSlot slot, int number)
    {
        var scene = job.Breakdown.Scenes[number - 1];
        var script = new SceneScript(
            number,
            scene,
            (double)slot.Start / plan.Timeline!.FrameRate,
            (double)slot.Frames / plan.Timeline.FrameRate,
            slot.Speech,
            slot.Cues);
        yield return new WrittenEntry(
            $"scene_{number}/script.json", JsonSerializer.SerializeToUtf8Bytes(script, Readable));
        foreach (var spec in plan.Specs.Where(spec => spec.Scene == slot.Scene))
        {
            if (PathInScene(spec, number) is { } path)
            {
                yield return new LinkedEntry($"scene_{number}/{path}", files[spec.Key]);
            }
        }
    }

    private IEnumerable<FolderEntry> CharacterEntries(PortraitSpec portrait)
    {
        var profile = job.Breakdown.Characters.First(character => character.Id == portrait.Character);
        yield return new WrittenEntry(
            $"characters/{profile.Id}/profile.json", JsonSerializer.SerializeToUtf8Bytes(profile, Readable));
        yield return new LinkedEntry($"characters/{profile.Id}/portrait.{portrait.Extension}", files[portrait.Key]);
    }

    private LinkedEntry FilmEntry(AssetSpec spec) => new(spec.Kind switch
    {
        AssetKind.Film => "final_video.mp4",
        AssetKind.Thumbnail => "thumbnail.jpg",
        AssetKind.Captions => $"captions.{spec.Extension}",
        AssetKind.Music => $"music/background.{spec.Extension}",
        _ => $"audio/{spec.Kind.Text()}.{spec.Extension}",
    }, files[spec.Key]);

    private static string? PathInScene(AssetSpec spec, int number) => spec.Kind switch
    {
        AssetKind.Scene => $"video/scene_{number}.{spec.Extension}",
        AssetKind.Motion => $"video/motion.{spec.Extension}",
        AssetKind.Narration => $"audio/narration.{spec.Extension}",
        AssetKind.Image => $"image/scene_image.{spec.Extension}",
        _ => null,
    };
}

/// <summary>What <c>script.json</c> holds.</summary>
/// <param name="Number">Place in the playing order, from 1.</param>
/// <param name="Start">Seconds from the film's start.</param>
/// <param name="Seconds">How long the scene is seen, overlaps included.</param>
internal sealed record SceneScript(
    int Number, Scene Scene, double Start, double Seconds, SpeechPlacement? Speech, ValueList<Cue> Cues);
