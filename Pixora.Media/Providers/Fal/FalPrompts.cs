using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Fal;

/// <summary>Every word that models at fal are given. The picture brings style and palette with it.</summary>
internal static class FalPrompts
{
    public static string Motion(MotionRequest request) =>
        $"{QuotedReason.Of(request.Prompt)}. {Camera(request.Camera)} Natural, steady motion; "
            + "nothing appears, vanishes or changes its look.";

    private static string Camera(CameraMotion camera) => camera switch
    {
        CameraMotion.Static => "The camera stands still.",
        CameraMotion.PushIn => "The camera moves slowly forward.",
        CameraMotion.PullOut => "The camera moves slowly back.",
        CameraMotion.PanLeft => "The camera pans slowly to the left.",
        CameraMotion.PanRight => "The camera pans slowly to the right.",
        CameraMotion.PanUp => "The camera tilts slowly up.",
        CameraMotion.PanDown => "The camera tilts slowly down.",
        _ => "The camera glides slowly sideways.",
    };
}
