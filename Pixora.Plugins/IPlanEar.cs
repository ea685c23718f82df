using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>What the tools have to know of the person's words and of languages.</summary>
public interface IPlanEar
{
    /// <summary>What a brief asks for in its sentence and its fields; null where it says nothing.</summary>
    FilmSettings Heard(Brief brief);

    /// <summary>The language a text is written in when that is clearly not <paramref name="language"/>; null
    /// otherwise.</summary>
    string? OtherLanguage(string text, string language);

    /// <summary>True when a text asks for a language by name.</summary>
    bool Names(string text, string language);

    /// <summary>Estimated seconds it takes to say a text at pace 1.</summary>
    double SecondsOf(string text, string language);
}
