namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>What is known of a subject before it is drawn: which layer shows it, and where it belongs.</summary>
internal static class SubjectTraits
{
    /// <summary>People and animals: what a character of the film can be.</summary>
    public static bool IsBeing(Subject subject) => subject <= Subject.Butterfly;

    /// <summary>People, and who is dressed as one.</summary>
    public static bool IsPerson(Subject subject) => subject <= Subject.Knight;

    /// <summary>Painted with the sky or with space, not as a sketch.</summary>
    public static bool IsHeavenly(Subject subject) => subject is >= Subject.Planet and <= Subject.Lightning;

    /// <summary>
    /// The place that a subject suggests when the prompt names none; null when it is at home everywhere.
    /// </summary>
    public static Place? Home(Subject subject) => subject switch
    {
        Subject.Astronaut or Subject.Planet or Subject.Galaxy or Subject.Comet or Subject.BlackHole or Subject.Earth => Place.Space,
        Subject.Aurora => Place.Mountains,
        Subject.Knight => Place.Castle,
        _ => null,
    };
}
