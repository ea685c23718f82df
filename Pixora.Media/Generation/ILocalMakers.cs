using Pixora.Media.Tasks;

namespace Pixora.Media.Generation;

/// <summary>Says which makers of this machine a film gets whose plan is new.</summary>
public interface ILocalMakers
{
    /// <summary>Of what is installed now.</summary>
    LocalMakers Newest { get; }
}
