using System.Text.Json.Nodes;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;

namespace Pixora.Media.Providers.Replicate;

/// <summary>
/// Composes with MusicGen: at most 30 seconds at once, since longer pieces drift; what is longer is that piece again,
/// cross-faded. Its weights are licensed for non-commercial use only (CC-BY-NC 4.0).
/// </summary>
internal sealed class ReplicateComposer(RemoteClient client, SoundFile sounds) : IMusicComposer
{
    private const double Shortest = 1;
    private const double Longest = 900;

    /// <summary>Seconds of one piece, and what is asked for beyond the length to fade in.</summary>
    private const int LongestPiece = 30;

    public MakerProfile Profile { get; } = MakerFingerprint.Of(client.Maker, client.Profile);

    public Price Quote(MusicRequest request) => RemotePrice.Of(client.Profile, unit => unit == "second" ? Piece(request) : null);

    public async Task ComposeAsync(MusicRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        if (request.Seconds is not (>= Shortest and <= Longest))
        {
            throw new ArgumentOutOfRangeException(
                nameof(request), request.Seconds, $"Music is {Shortest} to {Longest} seconds long.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        var input = Input(request);
        var output = await JobRunner.RunAsync(
            new ReplicateJobs(client, input), input.ToJsonString(), JobSetting.Of(context, client), cancellationToken);
        var part = path + ".part";
        try
        {
            await ReplicateFiles.SaveAsync(client, output, part, DownloadRule.Sound, cancellationToken);
            MusicFit.Write(await sounds.ReadAsync(client.Maker, part, 2, cancellationToken), request.Seconds, path);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static int Piece(MusicRequest request) => Math.Min(LongestPiece, (int)Math.Ceiling(request.Seconds) + 1);

    private JsonObject Input(MusicRequest request)
    {
        var input = new JsonObject
        {
            ["prompt"] = ReplicatePrompts.Music(request),
            ["duration"] = Piece(request),
            ["output_format"] = "wav",
            ["normalization_strategy"] = "peak",
            // To the model 0 is "any", and then no two are the same.
            ["seed"] = Math.Max(1, request.Seed & int.MaxValue),
        };
        foreach (var (name, value) in FixedInputs.Of(client.Profile))
        {
            input[name] = value;
        }

        return input;
    }
}
