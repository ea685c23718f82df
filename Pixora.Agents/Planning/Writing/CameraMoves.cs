using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Chooses how the camera moves.</summary>
internal static class CameraMoves
{
    private static readonly CameraMotion[] Wide =
    [
        CameraMotion.PanRight, CameraMotion.Parallax, CameraMotion.PushIn, CameraMotion.PanLeft,
        CameraMotion.PanUp, CameraMotion.PullOut, CameraMotion.Parallax,
    ];

    private static readonly CameraMotion[] Tall =
        [CameraMotion.PanUp, CameraMotion.Parallax, CameraMotion.PushIn, CameraMotion.PanDown, CameraMotion.PullOut, CameraMotion.Parallax];

    /// <summary>A push in first, a pull out last, and no move twice in a row.</summary>
    internal static CameraMotion[] For(int count, AspectRatio aspect)
    {
        var moves = aspect == AspectRatio.Portrait ? Tall : Wide;
        var chosen = Enumerable.Range(0, count)
            .Select(index => index == 0 ? CameraMotion.PushIn : moves[(index - 1) % moves.Length])
            .ToArray();
        if (count > 1)
        {
            chosen[^1] = CameraMotion.PullOut;
        }

        if (count > 2 && chosen[^2] == CameraMotion.PullOut)
        {
            chosen[^2] = CameraMotion.Static;
        }

        return chosen;
    }
}
