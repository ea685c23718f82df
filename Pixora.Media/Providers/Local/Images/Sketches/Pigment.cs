using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images.Sketches;

/// <summary>The colour of one part of a sketch.</summary>
/// <param name="Colour">As it is in neutral light.</param>
/// <param name="Glow">0 for a surface, 1 for a lamp that no light falls on.</param>
/// <param name="Named">True when a colour named in the prompt replaces it.</param>
internal readonly record struct Pigment(Vector3 Colour, float Glow = 0f, bool Named = false)
{
    public static Pigment White { get; } = Of(0xE6E8EA);

    public static Pigment Grey { get; } = Of(0x8A929C);

    public static Pigment Steel { get; } = Of(0x5A6470);

    public static Pigment Dark { get; } = Of(0x262A32);

    public static Pigment Wood { get; } = Of(0x7A5236);

    public static Pigment Leaf { get; } = Of(0x4F7F3E);

    public static Pigment Sand { get; } = Of(0xC9A878);

    public static Pigment Stone { get; } = Of(0x9A9488);

    public static Pigment Glass { get; } = Of(0x4A7FA6);

    public static Pigment Red { get; } = Of(0xB83A30);

    public static Pigment Lamp { get; } = new(Tint.Hex(0xFFB65E) * 1.15f, 1f);

    public static Pigment Flame { get; } = new(Tint.Hex(0xFF9A3C) * 1.35f, 1f);

    public static Pigment Screen { get; } = new(Tint.Hex(0x9FD8FF) * 1.05f, 1f);

    public static Pigment Of(uint rgb) => new(Tint.Hex(rgb));

    /// <summary>The part that takes a colour named in the prompt, and else this one.</summary>
    public static Pigment Main(uint rgb) => new(Tint.Hex(rgb), Named: true);
}
