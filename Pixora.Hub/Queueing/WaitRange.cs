namespace Pixora.Hub.Queueing;

/// <summary>How long something may take, in whole seconds.</summary>
[GenerateSerializer, Immutable]
internal sealed record WaitRange([property: Id(0)] double FromSeconds, [property: Id(1)] double ToSeconds)
{
    /// <summary>
    /// How long it takes until so many places became free one after another. It is true while films take no less than
    /// the shortest and no more than the longest of those that were measured.
    /// </summary>
    /// <param name="position">1 or more.</param>
    /// <param name="places">Films that are made at the same time.</param>
    /// <param name="measured">How long recent films took, in seconds.</param>
    /// <returns>Null when nothing was measured, or nobody makes films.</returns>
    public static WaitRange? Of(int position, int places, IReadOnlyCollection<double> measured)
    {
        if (places == 0 || measured.Count == 0)
        {
            return null;
        }

        var rounds = (position + places - 1) / places;
        return new(Math.Floor((rounds - 1) * measured.Min()), Math.Ceiling(rounds * measured.Max()));
    }
}
