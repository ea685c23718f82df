using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Frames;

/// <summary>Names a graded picture: the file as it is now, and what was made of it.</summary>
internal readonly record struct PlateKey(
    string Path, long FileBytes, DateTime WrittenAt, VisualStyle Style, int FrameWidth, int FrameHeight)
{
    public static PlateKey Of(CameraMove request)
    {
        var file = new FileInfo(request.ImagePath);
        return file.Exists
            ? new(file.FullName, file.Length, file.LastWriteTimeUtc, request.Style, request.Width, request.Height)
            : throw new ProviderException(
                "image.unreadable", $"The picture {file.Name} is not there. Make it again.", retryable: false);
    }
}
