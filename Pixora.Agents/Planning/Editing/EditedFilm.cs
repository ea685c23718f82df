using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Editing;

/// <summary>The plan that is edited, as far as a sentence can speak of it.</summary>
/// <param name="Narrated">Somebody speaks.</param>
/// <param name="Music">There is music.</param>
internal sealed record EditedFilm(ValueList<EditedScene> Scenes, bool Narrated = true, bool Music = true)
{
    internal int Count => Scenes.Count;
}

internal sealed record EditedScene(string Title, string Narration, string Visual)
{
    /// <summary>Everything by which somebody may name the scene.</summary>
    internal string Content => $"{Title} {Narration} {Visual}";
}
