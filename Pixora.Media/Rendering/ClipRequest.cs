using System.Text.Json.Serialization;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering;

/// <summary>A run of frames encoded into one file: part of a scene, or the overlap of two.</summary>
/// <param name="Layers">One scene, or for an overlap the leaving and the coming one.</param>
/// <param name="Transition">How the second layer takes over during the clip; not used with one layer.</param>
/// <param name="Frames">Frames of the clip.</param>
/// <param name="Overlays">Frames count from the clip's start.</param>
public sealed record ClipRequest(
    ValueList<ClipLayer> Layers, TransitionKind Transition, int Frames, int FrameRate, ValueList<TextOverlay> Overlays);

/// <param name="Motion">What the camera does, and the size of the frame.</param>
/// <param name="From">The motion's frame that is the clip's first.</param>
/// <param name="Footage">A moving clip of the whole scene to cut from in place of the camera's move; null, and then no
/// part of a key, without one.</param>
public sealed record ClipLayer(
    CameraMove Motion, int From, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Footage = null);

/// <summary>Draws and encodes clips. All clips of one size and rate can be joined by stream copy.</summary>
public interface IClipEncoder
{
    /// <summary>Writes an MP4 with one H.264 stream to <paramref name="path"/>.</summary>
    /// <param name="progress">0 to 1.</param>
    Task EncodeAsync(ClipRequest request, string path, IProgress<double> progress, CancellationToken cancellationToken);
}
