using Pixora.Media.Rendering;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Graph;

/// <summary>Says what text is drawn into a scene, in frames from the scene's start.</summary>
internal static class SceneOverlays
{
    /// <summary>Seconds into the film.</summary>
    private const double TitleFrom = 0.4;

    /// <summary>Seconds into the film; a first scene shorter than this shows no title.</summary>
    private const double TitleTo = 3;

    public static ValueList<TextOverlay> Of(FilmSetup setup, SceneSlot slot) =>
        setup.Format.Captions == CaptionMode.None
            ? []
            : [.. Title(setup, slot), .. setup.Format.Captions == CaptionMode.Burned ? Captions(setup, slot) : []];

    private static IEnumerable<TextOverlay> Title(FilmSetup setup, SceneSlot slot)
    {
        var own = slot.Frames - slot.OverlapOut;
        var to = Frame(setup, TitleTo);
        if (slot.Start == 0 && to <= own)
        {
            // Films planned before this have their title as it was.
            var isNew = setup.SceneOf(slot.Scene).Painter is { Version: >= PainterMark.Living };
            yield return Overlay(setup, OverlayKind.Title, setup.Breakdown.Title, new(Frame(setup, TitleFrom), to)) with
            {
                Shade = isNew ? TitleShade.Wide : TitleShade.Thin,
            };
        }
    }

    private static IEnumerable<TextOverlay> Captions(FilmSetup setup, SceneSlot slot) => slot.Cues
        .Select(cue => (cue.Text, Frames: new FrameSpan(
            Math.Max(Frame(setup, cue.Start), slot.OverlapIn),
            Math.Min(Frame(setup, cue.End), slot.Frames - slot.OverlapOut))))
        .Where(cue => cue.Frames.From < cue.Frames.To)
        .Select(cue => Overlay(setup, OverlayKind.Caption, cue.Text, cue.Frames));

    private static TextOverlay Overlay(FilmSetup setup, OverlayKind kind, string text, FrameSpan frames) =>
        new(
            kind, text, setup.Format.Language, setup.Format.Style, frames.From, frames.To,
            // Films planned before this have their captions where they were.
            Clear: kind == OverlayKind.Caption && setup.Format is { Aspect: AspectRatio.Portrait, Local: not null });

    private static int Frame(FilmSetup setup, double seconds) =>
        (int)Math.Round(seconds * setup.FrameRate, MidpointRounding.AwayFromZero);
}
