using System.Numerics;
using CsCheck;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Rendering.Frames;

public sealed class GradeTests
{
    private static readonly Gen<Vector3> Colours = Gen.Select(
        Gen.Float[0, 1],
        Gen.Float[0, 1],
        Gen.Float[0, 1],
        (red, green, blue) => new Vector3(red, green, blue));

    public static TheoryData<VisualStyle> Styles => [.. Enum.GetValues<VisualStyle>()];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Lighter_greys_stay_lighter(VisualStyle style)
    {
        var lights = Enumerable.Range(0, 101).Select(step => Bt709.Luma(Grades.For(style).Apply(new Vector3(step / 100f)))).ToList();
        Assert.All(lights.Zip(lights.Skip(1)), pair => Assert.True(pair.First <= pair.Second));
        Assert.InRange(lights[^1] - lights[0], 0.8f, 1f);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Colours_stay_within_the_gamut(VisualStyle style) => Colours.Sample(colour =>
    {
        var graded = Grades.For(style).Apply(colour);
        Assert.Equal(Vector3.Clamp(graded, Vector3.Zero, Vector3.One), graded);
    });

    [Fact]
    public void Noir_is_monochrome() => Colours.Sample(colour =>
    {
        var graded = Grades.For(VisualStyle.Noir).Apply(colour);
        Assert.True(Math.Max(Math.Abs(graded.X - graded.Y), Math.Abs(graded.Y - graded.Z)) < 1e-5);
    });

    [Fact]
    public void Vintage_is_warm_with_lifted_blacks()
    {
        var vintage = Grades.For(VisualStyle.Vintage);
        var black = vintage.Apply(Vector3.Zero);
        var grey = vintage.Apply(new Vector3(0.5f));
        Assert.InRange(Bt709.Luma(black), 0.05f, 0.1f);
        Assert.True(grey.X > grey.Y && grey.Y > grey.Z);
    }

    [Fact]
    public void Vivid_has_more_colour_than_documentary_and_pastel_less_contrast()
    {
        var rust = new Vector3(0.6f, 0.4f, 0.3f);
        Assert.True(Spread(VisualStyle.Vivid, rust) > 1.2 * Spread(VisualStyle.Documentary, rust));
        Assert.True(Range(VisualStyle.Pastel) < Range(VisualStyle.Documentary));
    }

    private static float Spread(VisualStyle style, Vector3 colour)
    {
        var graded = Grades.For(style).Apply(colour);
        return graded.X - graded.Z;
    }

    private static float Range(VisualStyle style) =>
        Bt709.Luma(Grades.For(style).Apply(new Vector3(0.75f))) - Bt709.Luma(
            Grades.For(style).Apply(new Vector3(0.25f)));
}
