using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>Plays a score.</summary>
internal interface IScoreRenderer
{
    /// <summary>Lowercase; another name when it sounds different.</summary>
    string Name { get; }

    /// <summary>48 kHz stereo of any level, beginning with the score; it may be longer.</summary>
    Task<PcmSound> RenderAsync(Score score, CancellationToken cancellationToken);
}
