using Pixora.Media.Providers.Local.Images.Reading;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>A thing that a picture can show, or that is known and cannot be drawn.</summary>
/// <param name="Id">Stable; what a drawing's seed is made of.</param>
/// <param name="Icon">Its drawing in <see cref="DrawingBook"/>, as <c>set:name</c>; null when it has none there.</param>
/// <param name="Sketch">The painter's own drawing, used where the book has none; null when there is none.</param>
/// <param name="IsSketched">True when the painter's own drawing is the better one.</param>
/// <param name="Metres">How high it is, as it stands.</param>
/// <param name="Faces">1 when it is drawn looking right, −1 left, 0 when it looks nowhere.</param>
/// <param name="Turn">Degrees, clockwise, by which its drawing is turned to rest as it does.</param>
/// <param name="Glows">True for lamps and fires, which light what is near them.</param>
/// <param name="Grave">Weapons, syringes and signs of religion: seen only when they are what the text is about.</param>
/// <param name="Burns">True for flames, whose light wavers.</param>
/// <param name="Smoke">Where smoke leaves it at its top, a share of its width as drawn; null where none does.</param>
/// <param name="Banners">Its flags, as it is drawn.</param>
/// <param name="LiesFlat">True when its drawing shows from above what lies.</param>
/// <param name="Home">The place that it suggests when the text names none.</param>
/// <param name="Tone">0xRRGGBB of a drawing in one colour; null when it has its own colours.</param>
/// <param name="Names">What it is called.</param>
internal sealed record Prop(
    string Id,
    string? Icon,
    Subject? Sketch,
    bool IsSketched,
    Rest Rest,
    float Metres,
    int Faces,
    float Turn,
    bool Glows,
    bool Grave,
    bool Burns,
    float? Smoke,
    IReadOnlyList<PropBanner> Banners,
    bool LiesFlat,
    Place Home,
    uint? Tone,
    IReadOnlyList<PropName> Names)
{
    /// <summary>True when there is a drawing of it somewhere.</summary>
    public bool IsDrawn => Icon is not null || Sketch is not null;
}

/// <summary>A flag in a drawing; shares of the thing's width and height as it is drawn.</summary>
/// <param name="X">Of its pole.</param>
/// <param name="Y">Of the middle of the cloth.</param>
/// <param name="Length">Of the cloth, which flies to the right.</param>
internal sealed record PropBanner(float X, float Y, float Length);

/// <summary>How a thing rests.</summary>
internal enum Rest
{
    /// <summary>On the ground or the floor.</summary>
    Stand,

    /// <summary>In the ground, outdoors.</summary>
    Grow,

    /// <summary>On a table, and nowhere else.</summary>
    Table,

    /// <summary>From above.</summary>
    Hang,

    /// <summary>On a wall.</summary>
    Wall,

    /// <summary>On water.</summary>
    Float,

    /// <summary>In water.</summary>
    Swim,

    /// <summary>In the air.</summary>
    Fly,
}

/// <param name="Text">Folded as <see cref="FoldedText"/> does, without spaces at its ends.</param>
/// <param name="Language">An ISO 639-1 code.</param>
/// <param name="IsVerb">True for a word that is a verb too and counts only where it cannot be one.</param>
/// <param name="IsPlural">True for an irregular plural.</param>
/// <param name="Near">Words of which one must stand in the text; empty when the name means nothing else.</param>
internal sealed record PropName(string Text, string Language, bool IsVerb, bool IsPlural, IReadOnlyList<string> Near);
