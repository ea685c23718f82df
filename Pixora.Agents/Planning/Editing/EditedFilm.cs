using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Editing;

/// <summary>The plan that is edited, as far as a sentence can speak of it.</summary>
internal sealed record EditedFilm(ValueList<EditedScene> Scenes)
{
    internal int Count => Scenes.Count;
}

internal sealed record EditedScene(string Title, string Narration, string Visual)
{
    /// <summary>Everything by which somebody may name the scene.</summary>
    internal string Content => $"{Title} {Narration} {Visual}";
}
