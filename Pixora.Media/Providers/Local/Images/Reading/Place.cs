namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>Where a picture plays. Several may be named; one is the ground and the others lie behind it.</summary>
internal enum Place
{
    Landscape,
    Mountains,
    Sea,
    Lake,
    Forest,
    City,
    Desert,
    Field,
    Ice,
    AlienWorld,
    Space,
    Underwater,
    Home,
    Laboratory,
    Library,
    Office,
    Kitchen,
    Abstract,
    Network,
    Diagram,
    Title,

    /// <summary>Where characters stand for their reference; no word asks for it.</summary>
    Studio,
}
