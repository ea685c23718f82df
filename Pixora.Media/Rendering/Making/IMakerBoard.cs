using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Says which makers there are now.</summary>
public interface IMakerBoard
{
    /// <summary>Of all capabilities; two of one name are the same maker, equipped otherwise.</summary>
    IReadOnlyList<IMaker> All { get; }

    /// <summary>Who moves still pictures when no maker of motion is asked.</summary>
    MakerProfile Camera { get; }

    /// <summary>
    /// Who makes the parts of a film that chooses nobody, by name; no <see cref="MakerChoices.Speech"/> where nobody
    /// speaks its language.
    /// </summary>
    /// <param name="language">An ISO 639-1 code.</param>
    MakerChoices Used(string language);
}
