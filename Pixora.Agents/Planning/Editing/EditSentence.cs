using Pixora.Agents.Language;
using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Planning.Editing;

/// <summary>A sentence with everything that the word lists find in it.</summary>
internal sealed class EditSentence
{
    internal EditSentence(string text)
    {
        Text = text.Trim();
        Scenes = SceneReferences.Find(Text);
        Actions = EditLexicons.Actions.Find(Text);
        Topics = EditLexicons.Topics.Find(Text);
        Degrees = EditLexicons.Degrees.Find(Text);
        Lengths = LengthReader.Find(Text);
        Aspects = Lexicons.Aspect.Find(Text);
        Styles = Lexicons.Style.Find(Text);
        Moods = Lexicons.Mood.Find(Text);
        Genres = Lexicons.Genre.Find(Text);
        Voices = Lexicons.Voice.Find(Text);
        Captions = Lexicons.Captions.Find(Text);
        Tongues = Lexicons.Tongues.Find(Text);
        Languages = EditLexicons.Languages.Find(Text);
    }

    internal string Text { get; }

    internal IReadOnlyList<SceneReference> Scenes { get; }

    internal IReadOnlyList<Mention> Actions { get; }

    internal IReadOnlyList<Mention> Topics { get; }

    internal IReadOnlyList<Mention> Degrees { get; }

    internal IReadOnlyList<Mention> Lengths { get; }

    internal IReadOnlyList<Mention> Aspects { get; }

    internal IReadOnlyList<Mention> Styles { get; }

    internal IReadOnlyList<Mention> Moods { get; }

    internal IReadOnlyList<Mention> Genres { get; }

    internal IReadOnlyList<Mention> Voices { get; }

    internal IReadOnlyList<Mention> Captions { get; }

    internal IReadOnlyList<Mention> Tongues { get; }

    internal IReadOnlyList<Mention> Languages { get; }

    internal bool Does(string action) => Actions.Any(mention => mention.Meaning == action);

    internal bool Concerns(string topic) => Topics.Any(mention => mention.Meaning == topic);

    internal bool Says(string degree) => Degrees.Any(mention => mention.Meaning == degree);

    /// <summary>
    /// How many words are neither found nor filler; in scripts without spaces a run of characters counts as one.
    /// </summary>
    internal int Unread() =>
        Unread(Actions, Topics, Degrees, Lengths, Aspects, Styles, Moods, Genres, Voices, Captions, Tongues, Languages);

    /// <summary>The same, when only these mentions count as found.</summary>
    internal int Unread(params ReadOnlySpan<IReadOnlyList<Mention>> understood)
    {
        var rest = Text.ToCharArray();
        foreach (var mentions in understood)
        {
            foreach (var mention in mentions)
            {
                rest.AsSpan(mention.Start, mention.Length).Fill(' ');
            }
        }

        foreach (var scene in Scenes)
        {
            rest.AsSpan(scene.Start, scene.End - scene.Start).Fill(' ');
        }

        foreach (var filler in EditLexicons.Filler.Find(new string(rest)))
        {
            rest.AsSpan(filler.Start, filler.Length).Fill(' ');
        }

        var words = new string([.. rest.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]);
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
    }
}
