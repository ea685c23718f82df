namespace Pixora.Media.Timeline;

/// <summary>A part of a text that stays whole when lines are broken.</summary>
/// <param name="From">Place of its first UTF-16 character.</param>
/// <param name="To">Place after its last.</param>
/// <param name="Spaced">White space stands before it.</param>
internal readonly record struct TextPart(int From, int To, bool Spaced);
