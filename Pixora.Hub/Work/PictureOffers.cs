using System.Collections.Concurrent;
using Pixora.Agents.Planning;
using Pixora.Hub.Stories;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Looks;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// Collects the pictures that services made for a film, and has the crew offer to draw the first one again that does
/// not look like the others; once for each picture.
/// </summary>
internal sealed class PictureOffers(VideoTask task, TaskReporter reporter)
{
    /// <summary>The painter of this machine follows the plan: a night is meant to be dark.</summary>
    private const string Local = "local-";

    private const int KeyDigits = 16;

    private readonly ConcurrentDictionary<string, string> files = new();
    private readonly ConcurrentDictionary<SceneId, string> keys = new();

    public void Arrived(StoredAsset part)
    {
        if (part.Record.Kind is AssetKind.Image && !part.Record.Maker.StartsWith(Local, StringComparison.Ordinal))
        {
            files[part.Key.Value] = part.Path;
        }
    }

    public void Arrived(AssetNote asset)
    {
        if (asset.Scene is { } scene && files.ContainsKey(asset.Key))
        {
            keys[scene] = asset.Key;
        }
    }

    /// <summary>The film is finished: nothing of it waits for the answer.</summary>
    public async Task OfferAsync(CancellationToken cancellationToken)
    {
        var plan = task.Breakdown!;
        var pictures = plan.Scenes.Where(scene => keys.ContainsKey(scene.Id))
            .Select(scene => KeyValuePair.Create(scene.Id, files[keys[scene.Id]])).ToArray();
        if (FilmLooks.Odd(plan.Format.Style, pictures) is not [var odd, ..])
        {
            return;
        }

        var offer = OddPictureMessages.Of(task, odd.Scene, $"{odd.Difference}".ToLowerInvariant());
        var occasion = $"odd-{keys[odd.Scene][..KeyDigits]}";
        await reporter.SayAsync(
            task.Id, Actor.Crew, new Say(Spokesman.Name, offer, occasion), new CommandId(occasion), cancellationToken);
    }
}
