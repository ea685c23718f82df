using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Sketches;
using SkiaSharp;

namespace Pixora.Tests.Media.Providers.Local.Images.Sketches;

public sealed class SketchBookTests
{
    private static readonly Subject[] Crowds = [Subject.Person, Subject.Group, Subject.Couple, Subject.Child];

    [Fact]
    public void Every_subject_that_is_not_in_the_sky_has_a_drawing() =>
        Assert.All(
            Enum.GetValues<Subject>().Where(subject => !SubjectTraits.IsHeavenly(subject)).Except(Crowds),
            subject => Assert.NotNull(SketchBook.Find(subject)));

    [Fact]
    public void Every_part_of_every_drawing_can_be_drawn() =>
        Assert.All(Enum.GetValues<Subject>().Select(SketchBook.Find).OfType<Sketch>().SelectMany(sketch => sketch.Parts), part =>
        {
            using var path = SKPath.ParseSvgPathData(part.Path);
            Assert.False(path is null || path.IsEmpty, part.Path);
        });
}
