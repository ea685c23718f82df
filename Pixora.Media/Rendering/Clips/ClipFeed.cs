using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Rendering.Clips;

/// <summary>Draws one frame while the one before it is being written.</summary>
internal sealed class ClipFeed(IFrameSource frames, ClipRequest request, IProgress<double> progress)
{
    /// <summary>Writes all frames of the clip.</summary>
    public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        var size = request.Layers[0].Motion;
        YuvFrame[] buffers = [new(size.Width, size.Height), new(size.Width, size.Height)];
        var written = Task.CompletedTask;
        try
        {
            for (var frame = 0; frame < request.Frames; frame++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var buffer = buffers[frame % 2];
                frames.Draw(frame, buffer);
                await written;
                progress.Report((double)frame / request.Frames);

                // Asynchronous writes to a pipe block the calling thread, so they run on a thread of their own.
                written = Task.Run(() => output.Write(buffer.Data), CancellationToken.None);
            }
        }
        finally
        {
            await written;
        }

        progress.Report(1);
    }
}
