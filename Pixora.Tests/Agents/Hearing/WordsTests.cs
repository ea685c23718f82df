using Pixora.Agents.Planning;
using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Agents.Hearing;

/// <summary>
/// What people were seen to write, and the film that is right for it: a row for each class of faults.
/// </summary>
public sealed class WordsTests
{
    private static readonly Row[] Rows =
    [
        // A wish that is not understood becomes the subject.
        new("C1 accent", "20-second film on bees with a British accent",
            film => film.Reading.Subject == "bees" && film.Says("accent") && film.Nowhere("British")
                && film.Seconds == 20),
        new("C1 not mentioned", "A 20-second film about coffee without mentioning Brazil",
            film => film.Reading.Subject == "coffee" && film.Nowhere("Brazil") && film.Nowhere("mentioning")),
        new("C1 not shown", "Ein Film über Bäckereien, ohne Hunde zu zeigen",
            film => film.Nowhere("Hund") && film.Nowhere("zeigen") && film.Reading.Subject == "Bäckereien"),
        new("C1 pace", "20-second film on bees, speak slowly", film =>
            film.Plan.Voice.Pace < 1 && film.Nowhere("slowly")),
        new("C1 pace and title", "Ein 20-Sekunden-Film über Bienen, langsam gesprochen, Titel: Die kleinen Riesen",
            film => film.Plan.Voice.Pace < 1 && film.Plan.Title == "Die kleinen Riesen" && film.NotSpoken("langsam")
                && film.NotSpoken("Riesen")),
        new("C1 contents",
            "20 seconds about bread. 3 scenes: kneading the dough, baking in a stone oven, a family eating together.",
            film => film.Plan.Scenes.Count == 3 && film.Seconds == 20 && film.Shows(1, "kneading")
                && film.Shows(2, "stone oven")
                && film.Shows(3, "family eating") && film.NotSpoken("3 scenes")),
        new("C1 contents in German",
            "Ein Film über Wein in drei Szenen: Lese im Weinberg, Fässer im Keller, ein gedeckter Tisch",
            film => film.Plan.Scenes.Count == 3 && film.Shows(2, "Fässer") && film.Reading.Subject == "Wein"),
        new("C1 wishes after a sentence",
            "Exactly four owls land on a branch one after another. No voice, playful music, square, 12 seconds",
            film => !film.Plan.Voice.Narrated && film.Plan.Music.Mood == MusicMood.Playful && film.Seconds == 12
                && film.Plan.Format.Aspect == AspectRatio.Square
                && film.Reading.Subject.Contains("owls", StringComparison.Ordinal)),
        new("C1 audience", "A film about the moon for kids", film => film.Reading.Subject == "the moon"
            && film.Nowhere("kids")),
        new("C1 who speaks", "A film about tea, narrated by a woman", film => film.Plan.Voice.Type == VoiceType.Female
            && film.Nowhere("narrated")),
        new("C1 place of captions", "A film about tea, captions at the top", film => film.Nowhere("captions")
            && film.Plan.Format.Captions == CaptionMode.Burned),
        new("C1 appeal", "A 30-second film about our bakery, end with: Visit us on Sunday",
            film => film.Plan.Scenes[^1].Narration.Contains("Visit us on Sunday", StringComparison.Ordinal)
                && film.Plan.Scenes.SkipLast(1).All(scene =>
                !scene.Narration.Contains("Visit us", StringComparison.Ordinal))
                && !film.Plan.Title.Contains("Visit", StringComparison.Ordinal)),
        new("C1 quiet music", "A film about rivers with quiet music",
            film => film.Plan.Music is { Enabled: true, Mood: MusicMood.Calm } && film.Reading.Subject == "rivers"),

        // Script and request are confused, both ways.
        new("C2 lettering is no script", "A 20-second film about bees. Text: large and yellow.",
            film => film.Reading.Script is null && film.NotSpoken("yellow") && film.Reading.Subject == "bees"),
        new("C2 script about a story",
            "Every family has a story. Ours begins in a small kitchen in Porto. My grandmother baked bread before "
            + "dawn, and the smell woke the "
            + "whole street.",
            film => film.Spoken.Contains("Ours begins in a small kitchen in Porto.", StringComparison.Ordinal)
                && film.Spoken.Contains("woke the whole street", StringComparison.Ordinal)),
        new("C2 request in sentences",
            "My grandmother turns 80 next week. She loves gardening and old jazz records. Something warm for the "
            + "family party would be wonderful.",
            film => film.Reading.Script is null && film.NotSpoken("Something warm")),
        new("C2 scenes by number",
            "20 seconds about bees. Scene 1: a bee leaves the hive at dawn. Scene 2: it lands on lavender. Scene 3: "
            + "it dances.",
            film => film.Plan.Scenes.Count == 3 && film.Seconds == 20 && film.Shows(1, "leaves the hive")
                && film.Shows(2, "lavender")
                && film.Shows(3, "dances") && film.NotSpoken("Scene 1")),
        new("C2 script in Hindi",
            "हर सुबह नदी जागती है। मछुआरे अपनी "
                + "नावें खोलते हैं। सूरज पानी पर चमकता "
                + "है और दिन शुरू होता है।",
            film => film.Plan.Format.Language == "hi"
                && film.Spoken.Contains("मछुआरे", StringComparison.Ordinal)),
        new("C2 request with a shop",
            "I run a small bakery in Lyon. Something warm for Instagram. 15 seconds, square, no voice.",
            film => film.Reading.Script is null && film.Seconds == 15 && film.Plan.Format.Aspect == AspectRatio.Square
                && !film.Plan.Voice.Narrated),

        // Lengths.
        new("C4 number of several words", "A one hundred and twenty second film about bees", film => film.Seconds == 120
            && film.Reading.Subject == "bees"),
        new("C4 compound number", "a thirty-five-second film about bees", film => film.Seconds == 35
            && film.Reading.Subject == "bees"),
        new("C4 the film's own length", "Hook viewers in 3 seconds. 30-second video about tea.", film =>
            film.Seconds == 30 && film.Reading.Subject == "tea"),
        new("C4 minutes and seconds in German", "ein Film über Bienen, zwei Minuten dreißig", film =>
            film.Seconds == 150),
        new("C4 minute and a half in Spanish", "un vídeo de minuto y medio sobre abejas", film => film.Seconds == 90),
        new("C4 quarter of an hour in French", "un film d'un quart d'heure sur les abeilles", film =>
            film.Seconds == FilmLimits.LongestFilm),
        new("C4 clock", "Video on volcanoes. Duration: 2:30", film => film.Seconds == 150
            && film.Reading.Subject == "volcanoes"),
        new("C4 clock and long", "A film about tea, 0:45 long", film => film.Seconds == 45 && film.Nowhere("0:45")),
        new("C4 double prime", "A film about tea (30\")", film => film.Seconds == 30 && film.Nowhere("30\"")),
        new("C4 primes", "A film about tea, 1′30″", film => film.Seconds == 90 && film.Nowhere("′")),

        // A pack of knowledge chosen by the shape of a word.
        new("C17 repair shop", "a bicycle repair shop", film =>
            film.NotSpoken("steam") && film.NotSpoken("locomotive")),
        new("C17 training a dog", "how to train your puppy", film => film.NotSpoken("elephant")
            && film.NotSpoken("locomotive") && film.NotSpoken("railway")),
        new("C17 a trainer", "the trainer's first day", film =>
            film.NotSpoken("locomotive") && film.NotSpoken("railway")),
        new("C17 painterly", "A painterly film about storms at sea", film => film.NotSpoken("painter")
            && film.NotSpoken("canvas")),

        // What the person said is overruled.
        new("C18 bare shape", "A 20-second film about wool, landscape",
            film => film.Plan.Format.Aspect == AspectRatio.Landscape && film.Reading.Subject == "wool"
                && !film.Says("shape"),
            new Preferences(Aspect: AspectRatio.Portrait)),
        new("C18 bare shape in French", "Un film sur la laine, paysage",
            film => film.Plan.Format.Aspect == AspectRatio.Landscape
                && film.Reading.Subject == "la laine", new Preferences(Aspect: AspectRatio.Portrait)),
        new("C18 bare square", "A film about wool, square", film => film.Plan.Format.Aspect == AspectRatio.Square),

        // Wishes in other languages.
        new("C19 voice in Portuguese", "Um filme sobre o mar, voz feminina", film =>
            film.Plan.Voice.Type == VoiceType.Female),
        new("C19 no voice in Japanese", "海についての動画、ナレーションはなし", film =>
            !film.Plan.Voice.Narrated),
        new("C19 seconds in Hindi", "समुद्र पर 30 सेकंड का वीडियो", film =>
            film.Seconds == 30),
        new("C19 shape in Turkish", "deniz hakkında 30 saniyelik dikey video", film =>
            film.Plan.Format.Aspect == AspectRatio.Portrait && film.Seconds == 30),
        new("C19 shape in Swedish", "en film om havet, liggande", film =>
            film.Plan.Format.Aspect == AspectRatio.Landscape, new Preferences(Aspect: AspectRatio.Portrait)),
        new("C19 shape in Korean", "바다에 관한 영상, 가로", film =>
            film.Plan.Format.Aspect == AspectRatio.Landscape, new Preferences(Aspect: AspectRatio.Portrait)),
        new("C19 no foreign sentence in an English voice", "Un film sul mare, 20 secondi", film => film.Seconds == 20
            && film.NotSpoken("sul mare")),

        // Long films and odd numbers.
        new("C21 tenths", "A film about rivers in 13 scenes, 85 seconds",
            film => film.Plan.Scenes.All(scene =>
                Math.Abs((scene.Seconds * 10) - Math.Round(scene.Seconds * 10)) < 1e-9)),
    ];

    [Fact]
    public async Task Every_row_comes_out_right()
    {
        var planner = new OfflinePlanner();
        var faults = new List<string>();
        foreach (var row in Rows)
        {
            var plan = await planner.PlanAsync(new(row.Prompt), row.Preferences ?? new(),
                TestContext.Current.CancellationToken);
            var film = new Film(BriefReader.Read(row.Prompt), plan);
            if (!row.IsRight(film))
            {
                faults.Add($"{row.Name}: {row.Prompt}\n    {film}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private sealed record Row(string Name, string Prompt, Func<Film, bool> IsRight, Preferences? Preferences = null);

    private sealed record Film(BriefReading Reading, Plan Planned)
    {
        internal Breakdown Plan => Planned.Breakdown;

        internal double Seconds => Plan.Format.Seconds;

        internal string Spoken => string.Join(' ', Plan.Scenes.Select(scene => scene.Narration));

        internal bool NotSpoken(string words) => !Spoken.Contains(words, StringComparison.OrdinalIgnoreCase);

        internal bool Nowhere(string words) =>
            NotSpoken(words)
            && !Plan.Title.Contains(words, StringComparison.OrdinalIgnoreCase)
            && Plan.Scenes.All(scene =>
            !$"{scene.Title} {scene.Visual}".Contains(words, StringComparison.OrdinalIgnoreCase));

        internal bool Shows(int place, string words) =>
            place <= Plan.Scenes.Count
                && Plan.Scenes[place - 1].Visual.Contains(words, StringComparison.OrdinalIgnoreCase);

        internal bool Says(string words) => Planned.Assumptions.Any(line =>
            line.Contains(words, StringComparison.OrdinalIgnoreCase));

        public override string ToString() =>
            $"“{Plan.Title}” {Seconds} s {Plan.Format.Aspect} {Plan.Format.Language} {Plan.Voice} {Plan.Music}, "
            + $"subject “{Reading.Subject}”; "
            + $"{Spoken} | {string.Join(" | ", Plan.Scenes.Select(scene => scene.Visual))} |"
            + $" {string.Join(' ', Planned.Assumptions)}";
    }
}
