using CsCheck;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Music;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Providers.Local.Music;

public sealed class ScoreComposerTests
{
    private static readonly double[] Lengths = [1, 5, 15, 60, 180];

    private static readonly Gen<MusicRequest> Requests = Gen.Select(
        Gen.Enum<MusicMood>(), Gen.Enum<MusicGenre>(), Gen.Int[0, Lengths.Length - 1], Gen.Int,
        (mood, genre, length, seed) => new MusicRequest(mood, genre, Lengths[length], seed));

    public static TheoryData<MusicMood, MusicGenre> Kinds =>
        new(from mood in Enum.GetValues<MusicMood>() from genre in Enum.GetValues<MusicGenre>() select (mood, genre));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_mood_and_genre_fits_every_length(MusicMood mood, MusicGenre genre)
    {
        foreach (var seconds in Lengths)
        {
            var score = ScoreComposer.Compose(new(mood, genre, seconds, 11));
            Assert.Equal(seconds, score.Bars.Count * Bar.Beats * score.SecondsPerBeat, 1e-6);
            Assert.All(score.Notes, note => Assert.InRange(note.End * score.SecondsPerBeat, 0.001, seconds + 1e-6));
            Assert.True(seconds < 15 || Math.Abs((score.BeatsPerMinute / Temper.Of(mood).Tempo) - 1) < 0.25, "far from its tempo");
        }
    }

    [Fact]
    public void Every_note_is_of_the_scale_or_of_its_chord() => Requests.Sample(request =>
    {
        var score = ScoreComposer.Compose(request);
        Assert.All(score.Notes.Where(note => note.Part != Part.Drums), note =>
            Assert.True(
                score.Scale.Contains(note.Pitch) || score.Bars[(int)(note.Start / Bar.Beats)].Chord.Contains(
                    note.Pitch),
                $"{note}"));
    });

    [Fact]
    public void Every_note_has_a_length_and_a_playable_pitch() => Requests.Sample(request =>
        Assert.All(ScoreComposer.Compose(request).Notes, note =>
        {
            Assert.True(note.Length > 0);
            Assert.InRange(note.Start, 0, double.MaxValue);
            Assert.InRange(note.Strength, 0.01, 1);
            Assert.InRange(note.Pitch, 30, 96);
        }));

    [Fact]
    public void It_ends_on_the_tonic_which_sounds_to_the_end_after_a_cadence() => Requests.Sample(request =>
    {
        var score = ScoreComposer.Compose(request);
        var final = score.Bars[^1];
        Assert.Equal((0, score.Scale.Tonic), (final.Chord.Degree, final.Chord.Root));
        var last =
            score.Notes.Where(note => note.Start * score.SecondsPerBeat >= score.FinalChordStart - 1e-6).ToArray();
        Assert.All(last, note => Assert.True(final.Chord.Contains(note.Pitch)));
        Assert.Contains(last, note => note.Part == Part.Bass && note.Pitch % 12 == score.Scale.Tonic);
        Assert.All(last, note => Assert.Equal(score.Bars.Count * Bar.Beats, note.End, 1e-9));
        var before = score.Bars.LastOrDefault(bar => bar.Section != Section.Ending);
        Assert.True(before is null || before.Chord.Degree is 3 or 4, "no cadence");
    });

    [Fact]
    public void The_same_seed_writes_the_same_score_and_another_seed_another() =>
        Requests.Where(request => request.Seconds > 10).Sample(request =>
        {
            var score = ScoreComposer.Compose(request);
            Assert.Equal(score, ScoreComposer.Compose(request));
            Assert.NotEqual(score.Notes, ScoreComposer.Compose(request with { Seed = request.Seed + 1 }).Notes);
        });

    [Fact]
    public void It_leaves_room_for_a_voice() => Requests.Where(request => request.Seconds >= 60).Sample(request =>
    {
        var score = ScoreComposer.Compose(request);
        var melody = score.Notes.Where(note => note.Part == Part.Melody).ToArray();
        Assert.InRange(melody.Length / request.Seconds, 0, 0.8);
        // 1 kHz is the B above the second C above middle C.
        Assert.All(
            score.Notes.Where(note => note.Part is Part.Melody or Part.Pad or Part.Bass or Part.Strings),
            note => Assert.InRange(note.Pitch, 30, 83));
    });

    [Fact]
    public void It_builds() => Requests.Where(request => request.Seconds >= 60).Sample(request =>
    {
        var score = ScoreComposer.Compose(request);
        var moving = score.Bars.Where(bar => bar.Section != Section.Ending).ToArray();
        double Density(IEnumerable<Bar> bars) =>
            bars.Average(bar => score.Notes.Count(note => (int)(note.Start / Bar.Beats) == bar.Number));
        Assert.True(Density(moving.Take(moving.Length / 4)) < Density(moving.Skip(moving.Length / 2)));
    }, iter: 30);

    [Fact]
    public void A_mood_can_be_heard()
    {
        var calm = ScoreComposer.Compose(new(MusicMood.Calm, MusicGenre.Cinematic, 60, 1));
        var tense = ScoreComposer.Compose(new(MusicMood.Tense, MusicGenre.Cinematic, 60, 1));
        Assert.NotEqual(calm.Scale.Mode, tense.Scale.Mode);
        Assert.True(calm.BeatsPerMinute < tense.BeatsPerMinute - 15);
        Assert.True(calm.Notes.Count < tense.Notes.Count);
    }

    [Fact]
    public void Voices_move_by_small_steps() => Requests.Where(request => request.Seconds >= 60).Sample(request =>
    {
        var score = ScoreComposer.Compose(request);
        var chords = score.Notes.Where(note => note.Part == Part.Pad).GroupBy(note => note.Start)
            .Select(chord => chord.Select(note => note.Pitch).Order().ToArray()).ToArray();
        Assert.All(
            chords.Zip(chords.Skip(1)),
            pair => Assert.All(pair.First.Zip(pair.Second), voice => Assert.InRange(Math.Abs(voice.First - voice.Second), 0, 9)));
        Assert.InRange(
            chords.Zip(chords.Skip(1), (a, b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Average()).Average(), 0, 3);
    });
}
