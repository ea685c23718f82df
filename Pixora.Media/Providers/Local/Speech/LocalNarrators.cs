using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech.Engines;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Speech;

/// <summary>flite where it is installed, else espeak-ng.</summary>
internal sealed class LocalNarrators(FliteLibrary flite) : ILocalMakers
{
    public LocalMakers Newest => new(Speech: flite.IsHere ? "local-flite" : "local-espeak");
}
