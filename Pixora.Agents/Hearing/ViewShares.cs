namespace Pixora.Agents.Hearing;

/// <summary>What the odds of the two views count when they are added up.</summary>
internal readonly record struct ViewShares(float Letters, float Concepts)
{
    internal float[] Pool(float[] letters, float[] concepts)
    {
        var pooled = new float[letters.Length];
        for (var label = 0; label < pooled.Length; label++)
        {
            pooled[label] = (Letters * letters[label]) + (Concepts * concepts[label]);
        }

        return pooled;
    }
}
