namespace Pixora.Agents.Hearing;

/// <summary>A piece of a request between two places where a clause could end.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Joint">What stands before it.</param>
internal readonly record struct ClausePiece(int Start, int Length, ClauseJoint Joint)
{
    internal int End => Start + Length;
}
