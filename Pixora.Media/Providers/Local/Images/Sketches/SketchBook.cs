using Pixora.Media.Providers.Local.Images.Reading;

namespace Pixora.Media.Providers.Local.Images.Sketches;

/// <summary>The drawing for each subject that is not painted with the sky.</summary>
internal static class SketchBook
{
    private static readonly Dictionary<Subject, Sketch> Sketches =
        People.All.Concat(Animals.All).Concat(Vehicles.All).Concat(Buildings.All).Concat(Things.All).ToDictionary();

    /// <summary>Null for what only the sky shows.</summary>
    public static Sketch? Find(Subject subject) => Sketches.GetValueOrDefault(subject);
}
