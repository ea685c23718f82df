using Pixora.Media.Tasks;

namespace Pixora.Media.Generation;

/// <summary>
/// Makes one kind of part of a film. Several of a kind may be registered; their profiles tell them apart.
/// </summary>
public interface IMaker
{
    MakerProfile Profile { get; }
}

/// <summary>
/// What every maker answers before anything is ordered. The answers are immediate: no service is called.
/// </summary>
/// <typeparam name="TRequest">A record of plain data.</typeparam>
public interface IMaker<in TRequest> : IMaker
{
    /// <summary>What one request costs.</summary>
    Price Quote(TRequest request);

    /// <summary>
    /// Why it cannot make this, null when it can. The codes are the same for all makers: <c>image.size</c>,
    /// <c>image.references</c>, <c>speech.language</c>, <c>speech.length</c>, <c>music.length</c>, <c>motion.size</c>,
    /// <c>motion.length</c>. Asked to make it all the same it throws a <see cref="ProviderException"/> with that code,
    /// before it orders anything.
    /// </summary>
    Refusal? Refuse(TRequest request) => null;
}
