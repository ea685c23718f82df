namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>What is known of a subject before it is drawn: which layer shows it, and where it belongs.</summary>
internal static class SubjectTraits
{
    /// <summary>People and animals: what a character of the film can be.</summary>
    public static bool IsBeing(Subject subject) => subject <= Subject.Butterfly;

    /// <summary>Painted with the sky or with space, not as a sketch.</summary>
    public static bool IsHeavenly(Subject subject) => subject is >= Subject.Planet and <= Subject.Lightning;

    /// <summary>Stands on a table when indoors and alone in the light when nothing else is named.</summary>
    public static bool IsThing(Subject subject) => subject >= Subject.Book;

    /// <summary>
    /// The place that a subject suggests when the prompt names none; null when it is at home everywhere.
    /// </summary>
    public static Place? Home(Subject subject) => subject switch
    {
        Subject.Astronaut or Subject.Satellite or Subject.Station or Subject.Spaceship or Subject.Planet or Subject.Galaxy
            or Subject.Comet or Subject.BlackHole or Subject.Earth => Place.Space,
        Subject.Ship or Subject.Sailboat or Subject.Lighthouse or Subject.Palm => Place.Sea,
        Subject.Whale or Subject.Fish or Subject.Submarine => Place.Underwater,
        Subject.Car or Subject.Bus or Subject.Tower => Place.City,
        Subject.Deer or Subject.Fox or Subject.Bear or Subject.Dinosaur => Place.Forest,
        Subject.Horse or Subject.House or Subject.Windmill or Subject.Turbine or Subject.SolarPanel or Subject.Flower
            or Subject.Butterfly or Subject.Train or Subject.Tree or Subject.Elephant => Place.Field,
        Subject.Pyramid => Place.Desert,
        Subject.Volcano or Subject.Castle or Subject.Cabin or Subject.Tent or Subject.Dragon or Subject.Temple
            or Subject.Waterfall or Subject.Aurora => Place.Mountains,
        Subject.Bread or Subject.Bowl or Subject.Cup => Place.Kitchen,
        Subject.Microscope or Subject.Flask or Subject.Dna => Place.Laboratory,
        Subject.Computer or Subject.Phone => Place.Office,
        Subject.Book => Place.Library,
        Subject.Brain => Place.Network,
        Subject.Piano or Subject.Candle or Subject.Gift => Place.Home,
        Subject.Chart or Subject.Coins => Place.Diagram,
        >= Subject.Book => Place.Abstract,
        _ => null,
    };
}
