namespace Pixora.Media.Tasks.Rules;

/// <summary>Rules for the cast of a film.</summary>
internal static class CharacterCheck
{
    private const int LongestId = 40;

    public static Refusal? Of(ValueList<Character> cast)
    {
        if (cast.Count > FilmLimits.MaxCharacters)
        {
            return new(
                "character.limit", $"A film has at most {FilmLimits.MaxCharacters} characters. Remove one first.");
        }

        return cast.DistinctBy(character => character.Id).Count() < cast.Count
            ? new("character.id", "Two characters have the same id.")
            : cast.Select(Of).FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? Of(Character character) =>
        Id(character.Id.Value) ?? Words(character) ?? Colours(character.Palette ?? []) ?? TakeCheck.Of(character.Take);

    private static Refusal? Id(string? id) =>
        id is { Length: > 0 and <= LongestId } && id.All(
            c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? null
            : new("character.id", $"A character's id is 1 to {LongestId} lowercase letters, digits and hyphens.");

    private static Refusal? Colours(ValueList<string> palette) =>
        palette.Count <= FilmLimits.MaxColours
            && palette.All(colour => !Wording.IsBlank(colour) && colour.Length <= LongestId && !Wording.IsBrokenLine(colour))
            ? null
            : new(
                "character.palette",
                $"A character has at most {FilmLimits.MaxColours} colours of 1 to {LongestId} characters each, "
                + "such as #c02030 or deep red.");

    private static Refusal? Words(Character character) => character switch
    {
        { Name: var name } when Wording.IsBlank(name) || name.Length > FilmLimits.LongestTitle || Wording.IsBrokenLine(name)
            => new("character.name", $"A character's name is one line of 1 to {FilmLimits.LongestTitle} characters."),
        { Description: var text } when text.Length > FilmLimits.LongestSceneText || Wording.IsBroken(text)
            => new(
                "character.description",
                $"A character's description has at most {FilmLimits.LongestSceneText} characters and no control characters."),
        _ => null,
    };
}
