using Pixora.Media.Generation;
using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>Composes by rule and plays on this machine; the same request gives the same bytes.</summary>
internal sealed class LocalMusicComposer(IScoreRenderer renderer) : IMusicComposer
{
    private const double Shortest = 1;
    private const double Longest = 900;

    public MakerProfile Profile { get; } = new($"local-music-{renderer.Name}", 2, NeedsNetwork: false);

    public Price Quote(MusicRequest request) => Price.Free;

    public async Task ComposeAsync(
        MusicRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        if (request.Seconds is not (>= Shortest and <= Longest))
        {
            throw new ArgumentOutOfRangeException(
                nameof(request), request.Seconds, $"Music is {Shortest} to {Longest} seconds long.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        var score = ScoreComposer.Compose(request);
        var played = await renderer.RenderAsync(score, path, cancellationToken);
        var music = await Task.Run(() => MusicMastering.Finish(played, score), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        WavFile.Write(path, music);
    }
}
