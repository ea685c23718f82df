namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>The words for one cue.</summary>
/// <param name="Words">
/// Parted by bars; a trailing star takes any ending, else a word takes the usual plurals and cases.
/// </param>
internal sealed record LexiconEntry(PromptCue Cue, string Words)
{
    public IEnumerable<Term> Terms() =>
        Words.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(
            word => Term.Of(word, Cue));
}
