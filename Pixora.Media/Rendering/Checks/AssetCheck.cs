using System.Globalization;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Storage;
using SkiaSharp;

namespace Pixora.Media.Rendering.Checks;

/// <summary>Checks a made asset against its request.</summary>
internal sealed class AssetCheck : IAssetCheck
{
    private const int Rate = 48000;

    /// <summary>Seconds: encoded sound comes in packets of 1,024 samples.</summary>
    private const double SoundTolerance = 0.1;

    public string? FindFault(AssetSpec spec, string path, AssetDetail detail)
    {
        try
        {
            return FaultOf(spec, path, detail);
        }
        catch (Exception unreadable) when (IsFault(unreadable))
        {
            return unreadable.Message;
        }
    }

    public bool IsReadable(string path)
    {
        try
        {
            return Path.GetExtension(path) switch
            {
                ".png" or ".jpg" => PictureFile.IsReadable(path),
                ".mp4" or ".m4a" => Mp4Track.Read(path).Samples > 0,
                ".wav" => Seconds(path) > 0,
                _ => true,
            };
        }
        catch (Exception unreadable) when (IsFault(unreadable))
        {
            return false;
        }
    }

    /// <summary>Frames of a clip or a scene; 0 when it cannot be read.</summary>
    public static int FramesIn(string path)
    {
        try
        {
            return Mp4Track.Read(path).Samples;
        }
        catch (Exception unreadable) when (IsFault(unreadable))
        {
            return 0;
        }
    }

    private static bool IsFault(Exception fault) =>
        fault is InvalidDataException or FileNotFoundException or EndOfStreamException or ProviderException;

    // Films are not checked here: the film inspector checks them before they are stored.
    private static string? FaultOf(AssetSpec spec, string path, AssetDetail detail) => spec switch
    {
        ClipSpec clip => Clip(Mp4Track.Read(path), clip.Request),
        SceneSpec => Unless(Mp4Track.Read(path).Kind == "vide", $"no picture"),
        SoundtrackSpec sound => Soundtrack(Mp4Track.Read(path), sound.Request.Seconds),
        NarrationSpec => detail.Speech is { } speech ? Sound(path, speech.Seconds) : "not measured",
        MusicSpec music => Sound(path, music.Request.Seconds),
        PortraitSpec portrait => Picture(path, portrait.Request.Width, portrait.Request.Height),
        ImageSpec image => Picture(path, image.Request.Width, image.Request.Height),
        ThumbnailSpec cover => Picture(path, cover.Request.Width, cover.Request.Height),
        StillSpec still => Still(path, still.Request.Width),
        PeaksSpec or DuckingSpec or CaptionsSpec => Unless(new FileInfo(path) is { Exists: true, Length: > 0 }, $"empty"),
        _ => null,
    };

    private static string? Clip(Mp4Track found, ClipRequest wanted)
    {
        var size = wanted.Layers[0].Motion;
        var seconds = (double)wanted.Frames / wanted.FrameRate;
        return Unless(
            found.Kind == "vide" && found.Width == size.Width && found.Height == size.Height,
            $"{found.Width}×{found.Height}, wanted {size.Width}×{size.Height}")
            ?? Unless(found.Samples == wanted.Frames, $"{found.Samples} frames, wanted {wanted.Frames}")
            ?? Unless(Math.Abs(found.Seconds - seconds) < 0.5 / wanted.FrameRate, $"{found.Seconds:0.###} s, wanted {seconds:0.###} s");
    }

    private static string? Soundtrack(Mp4Track found, double seconds) =>
        Unless(
            found.Kind == "soun" && Math.Abs(found.Seconds - seconds) <= SoundTolerance,
            $"{found.Seconds:0.###} s of sound, wanted {seconds:0.###} s");

    private static string? Sound(string path, double seconds)
    {
        var found = Seconds(path);
        return Unless(
            Math.Abs(found - seconds) <= SoundTolerance, $"{found:0.###} s of sound, wanted {seconds:0.###} s");
    }

    private static string? Picture(string path, int width, int height)
    {
        var found = PictureFile.Size(path);
        return Unless(found == new SKSizeI(width, height), $"{found.Width}×{found.Height}, wanted {width}×{height}");
    }

    private static string? Still(string path, int width)
    {
        var found = PictureFile.Size(path);
        return Unless(found.Width <= width, $"{found.Width} pixels wide, wanted at most {width}");
    }

    private static double Seconds(string path)
    {
        using var sound = new WavStream(path);
        return sound.Rate == Rate
            ? (double)sound.Left / Rate
            : throw new InvalidDataException("It is not sound of 48 kHz.");
    }

    private static string? Unless(bool isGood, FormattableString fault) =>
        isGood ? null : fault.ToString(CultureInfo.InvariantCulture);
}
