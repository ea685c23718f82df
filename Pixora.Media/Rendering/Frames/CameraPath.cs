using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Frames;

/// <summary>
/// Where the camera is at each frame of a scene: a smooth path that never leaves the picture and, unless static, never
/// stops.
/// </summary>
/// <param name="Motion">What the camera does.</param>
/// <param name="Frames">Length of the whole motion.</param>
internal sealed record CameraPath(CameraMotion Motion, int Frames)
{
    /// <summary>
    /// How much larger than the frame a picture should be, each way, so that the closest camera shows it pixel for
    /// pixel.
    /// </summary>
    public const double Overscan = 1.125;

    /// <summary>
    /// Speed at the ends against the mean: the camera eases in and out, but never slowly enough to be seen or detected
    /// as still.
    /// </summary>
    private const double EndSpeed = 0.5;

    /// <summary>
    /// Widest step of a pan, in frame widths a frame: two pixels of 1920, 3.3 % a second at 30 frames.
    /// </summary>
    private const double PanStep = 0.0011;

    /// <summary>Fastest zoom, a frame: 3 % a second at 30 frames.</summary>
    private const double ZoomStep = 0.001;

    /// <summary>A push of a scene of ordinary length.</summary>
    private const double ZoomTravel = 0.09;

    /// <summary>What a very long scene adds to its push so that it still moves.</summary>
    private const double LongZoomTravel = 0.07;

    /// <summary>Frames: above this a scene is long; at twice this the added travel is complete.</summary>
    private const double LongScene = 600;

    /// <summary>Pans stay this far from the picture's edge, in fractions of it.</summary>
    private const double EdgeMargin = 0.001;

    private const double MinZoom = 1.005;

    private static readonly CameraWindow Middle = new(0.5, 0.5, Overscan, 0);

    /// <summary>Where the camera is.</summary>
    /// <param name="frame">From 0 to <see cref="Frames"/> − 1; outside, the path's ends.</param>
    public CameraWindow At(int frame) => At(Frames > 1 ? Math.Clamp((double)frame / (Frames - 1), 0, 1) : 0.5);

    private CameraWindow At(double time)
    {
        var way = Ease(time);
        return Motion switch
        {
            CameraMotion.PushIn => Middle with { Zoom = ZoomAt(way) },
            CameraMotion.PullOut => Middle with { Zoom = ZoomAt(1 - way) },
            CameraMotion.PanRight => Middle with { X = 0.5 + Slide(way, Room) },
            CameraMotion.PanLeft => Middle with { X = 0.5 - Slide(way, Room) },
            CameraMotion.PanDown => Middle with { Y = 0.5 + Slide(way, Room) },
            CameraMotion.PanUp => Middle with { Y = 0.5 - Slide(way, Room) },
            CameraMotion.Parallax => Middle with { Drift = Slide(way, Room) },
            _ => Middle,
        };
    }

    /// <summary>How far a pan at <see cref="Overscan"/> can go from edge to edge.</summary>
    private static double Room => 1 - (1 / Overscan) - (2 * EdgeMargin);

    /// <summary>Mostly a steady pace, partly a smooth step.</summary>
    private static double Ease(double time) => (EndSpeed * time) + ((1 - EndSpeed) * time * time * (3 - (2 * time)));

    /// <summary>From −half to +half of the travel; a short scene uses only part of the available travel.</summary>
    private double Slide(double way, double room) => (way - 0.5) * Math.Min(room, PanStep * Frames / Overscan);

    /// <summary>Equal steps multiply: the push looks even from its start to its end.</summary>
    private double ZoomAt(double way) => MinZoom * Math.Pow(1 + Travel, way);

    private double Travel =>
        Math.Min(ZoomStep * Frames, ZoomTravel) + (LongZoomTravel * Math.Clamp((Frames - LongScene) / LongScene, 0, 1));
}
