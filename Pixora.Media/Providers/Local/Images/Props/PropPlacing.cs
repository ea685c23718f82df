namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>Where one thing is seen; pixels of the picture.</summary>
/// <param name="X">The middle of its box.</param>
/// <param name="Foot">The lower edge of its box.</param>
/// <param name="Width">Of its box.</param>
/// <param name="Height">Of its box.</param>
internal sealed record PropPlacing(Prop Prop, float X, float Foot, float Width, float Height)
{
    public bool Mirrored { get; init; }

    /// <summary>Degrees by which it leans further than it rests.</summary>
    public float Lean { get; init; }

    /// <summary>Aerial perspective, 0 near to 1.</summary>
    public float Far { get; init; }

    /// <summary>What is under it.</summary>
    public Footing Footing { get; init; }

    /// <summary>How much of it is under water, 0 to 1.</summary>
    public float Sunk { get; init; }

    /// <summary>True when it hangs from above on a cord.</summary>
    public bool Hangs { get; init; }

    /// <summary>0xRRGGBB; null for its own.</summary>
    public uint? Colour { get; init; }

    public float Left => X - (Width * 0.5f);

    public float Right => X + (Width * 0.5f);

    public float Top => Foot - Height;
}

/// <summary>What a thing rests on, which decides its shadow.</summary>
internal enum Footing
{
    /// <summary>Ground or floor: a shadow where it stands, and one that it casts.</summary>
    Ground,

    /// <summary>A table: the same, short.</summary>
    Table,

    /// <summary>Water: its mirror image.</summary>
    Water,

    /// <summary>A wall: a soft shadow behind it.</summary>
    Wall,

    /// <summary>Nothing.</summary>
    Air,
}
