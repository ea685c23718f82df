using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>Plays a score.</summary>
internal interface IScoreRenderer
{
    /// <summary>Lowercase; another name when it sounds different.</summary>
    string Name { get; }

    /// <summary>48 kHz stereo of any level, beginning with the score; it may be longer.</summary>
    /// <param name="aside">A path that no other file's begins with, for files on the way.</param>
    Task<PcmSound> RenderAsync(Score score, string aside, CancellationToken cancellationToken);
}
