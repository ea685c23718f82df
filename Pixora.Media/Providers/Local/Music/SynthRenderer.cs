using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>Plays a score without other programs: wavetables, noise and a reverb.</summary>
internal sealed class SynthRenderer : IScoreRenderer
{
    private const int ReverbSpread = 23;
    private const double WetLevel = 0.8;

    public string Name => "synth";

    public Task<PcmSound> RenderAsync(Score score, string aside, CancellationToken cancellationToken) =>
        Task.Run(() => Render(score, cancellationToken), cancellationToken);

    private static PcmSound Render(Score score, CancellationToken cancellationToken)
    {
        var frames = (int)Math.Round(score.Seconds * MusicMastering.Rate);
        var dry = new Stage(frames);
        var sent = new Stage(frames);
        foreach (var part in score.Notes.GroupBy(note => note.Part))
        {
            var played = new Stage(frames);
            foreach (var note in part)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Play(played, note, score.SecondsPerBeat);
            }

            var mix = Mix.Of(part.Key);
            dry.Add(played, mix.Level);
            sent.Add(played, mix.Level * mix.Reverb * WetLevel);
        }

        dry.Add(new(new Reverb(0).Of(sent.Left), new Reverb(ReverbSpread).Of(sent.Right)), 1);
        return dry.ToSound();
    }

    private static void Play(Stage stage, Note note, double secondsPerBeat)
    {
        var start = (int)(note.Start * secondsPerBeat * MusicMastering.Rate);
        var held = (int)(note.Length * secondsPerBeat * MusicMastering.Rate);
        var (left, right) = Pan(Mix.Of(note.Part).Pan);
        if (note.Part == Part.Drums)
        {
            stage.Strike(DrumVoice.Sample((Drum)note.Pitch), start, (float)(note.Strength * left), (float)(note.Strength * right));
            return;
        }

        var timbre = Timbre.Of(note.Part);
        var gain = note.Strength * 0.3;
        ToneVoice.Add(stage.Left, timbre, new(start, held, Frequency(note.Pitch, -timbre.Detune / 2), gain * left));
        ToneVoice.Add(stage.Right, timbre, new(start, held, Frequency(note.Pitch, timbre.Detune / 2), gain * right));
    }

    private static double Frequency(int pitch, double cents) => 440 * Math.Pow(2, (pitch - 69 + (cents / 100)) / 12);

    // Equal power, so that a part is as loud at the side as in the middle.
    private static (double Left, double Right) Pan(double pan)
    {
        var (sin, cos) = Math.SinCos((pan + 1) * Math.PI / 4);
        return (cos, sin);
    }
}
