using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>The film as it is settled before a word of it is written.</summary>
/// <param name="Scenes">How many were asked for, null when nobody said.</param>
/// <param name="LengthSettled">False when nobody named a length, so that a script may choose its own.</param>
/// <param name="Script">To be spoken as it is; null when the words are still to be written.</param>
internal sealed record Commission(
    Topic Topic,
    FilmFormat Format,
    Voice Voice,
    MusicDirection Music,
    ValueList<Character> Cast,
    int? Scenes,
    bool LengthSettled,
    PastedScript? Script);
