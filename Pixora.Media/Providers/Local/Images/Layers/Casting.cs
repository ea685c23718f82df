using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Sketches;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Decides who is drawn: the film's characters first, then what the prompt names.</summary>
internal static class Casting
{
    public static IEnumerable<CastMember> Of(SceneDescription scene)
    {
        var figures = scene.Figures.Select(look => new CastMember(FigureDrawing.Of(look), 1, null, true));
        // A character already stands for the person that the prompt names.
        var others = scene.Subjects.Where(seen => SubjectTraits.IsPerson(seen.Subject)
            && !scene.Figures.Any(look => Stands(look, seen.Subject)) && !IsLostInSpace(scene, seen.Subject));
        return figures.Concat(others.SelectMany(Members));
    }

    /// <summary>
    /// Nobody floats without a suit beside a rocket: who is named with it stands on a ground that is not seen.
    /// </summary>
    private static bool IsLostInSpace(SceneDescription scene, Subject subject) =>
        scene.Place == Place.Space && scene.Props.Count > 0
            && subject is Subject.Person or Subject.Group or Subject.Couple or Subject.Child;

    private static bool Stands(FigureLook look, Subject subject) =>
        look.Kind == subject || (
            look.Kind is Subject.Person or Subject.Child && subject is Subject.Person or Subject.Child);

    private static IEnumerable<CastMember> Members(SeenSubject seen) => seen.Subject switch
    {
        Subject.Person => [Figure($"person {seen.Colour}", seen)],
        Subject.Child => [new CastMember(FigureDrawing.Child(Look("child", seen)), seen.Count, null, true)],
        Subject.Couple => [Figure("one of two", seen), Figure("the other", seen)],
        Subject.Group =>
            [Figure("first", seen), Figure("second woman", seen), Figure("third", seen), Figure("fourth woman in a coat", seen)],
        _ =>
            SketchBook.Find(seen.Subject) is { } sketch ? [new CastMember(sketch, seen.Count, seen.Colour, false)] : [],
    };

    private static CastMember Figure(string description, SeenSubject seen) =>
        new(FigureDrawing.Of(Look(description, seen)), seen.Subject == Subject.Person ? seen.Count : 1, null, true);

    private static FigureLook Look(string description, SeenSubject seen)
    {
        var look = FigureLook.Of(description);
        return seen.Colour is { } named ? look with { Colouring = look.Colouring with { Coat = named } } : look;
    }
}
