namespace Pixora.Agents.Hearing.Grammar;

/// <summary>A part of a text whose meaning follows from its form.</summary>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="Length">UTF-16 units.</param>
internal abstract record GrammarSpan(int Start, int Length)
{
    internal int End => Start + Length;

    /// <summary>The word that takes the span's place before a model reads the text.</summary>
    internal abstract string Marker { get; }

    /// <summary>Words in quotation marks.</summary>
    internal sealed record Quote(int Start, int Length, string Words) : GrammarSpan(Start, Length)
    {
        internal override string Marker => "#quote";
    }

    /// <summary>The name of the film; the words that introduce it stay in the text.</summary>
    internal sealed record Title(int Start, int Length, string Words) : GrammarSpan(Start, Length)
    {
        internal override string Marker => "#title";
    }

    /// <summary>A length of time.</summary>
    /// <param name="Seconds">Above 0; the middle of a range.</param>
    internal sealed record Time(int Start, int Length, double Seconds, TimeRole Role) : GrammarSpan(Start, Length)
    {
        internal override string Marker => "#time";
    }

    /// <summary>A shape as a ratio, such as 16:9.</summary>
    internal sealed record Ratio(int Start, int Length, string Text) : GrammarSpan(Start, Length)
    {
        internal override string Marker => "#ratio";
    }

    /// <param name="Amount">In units of the currency.</param>
    /// <param name="Currency">An ISO 4217 code.</param>
    internal sealed record Price(int Start, int Length, double Amount, string Currency) : GrammarSpan(Start, Length)
    {
        internal override string Marker => "#price";
    }

    /// <param name="Value">20 for 20 %.</param>
    internal sealed record Percent(int Start, int Length, double Value) : GrammarSpan(Start, Length)
    {
        internal override string Marker => "#percent";
    }

    /// <summary>"Twice as long", "half as long".</summary>
    internal sealed record Factor(int Start, int Length, double Value) : GrammarSpan(Start, Length)
    {
        internal override string Marker => "#factor";
    }

    /// <summary>"Twice", "three times".</summary>
    internal sealed record Repeat(int Start, int Length, int Count) : GrammarSpan(Start, Length)
    {
        internal override string Marker => "#repeat";
    }

    /// <summary>How many scenes: "in five scenes".</summary>
    internal sealed record SceneCount(int Start, int Length, int Count) : GrammarSpan(Start, Length)
    {
        internal override string Marker => "#scenes";
    }

    /// <summary>Scenes of the plan: "scene 2", "the first two", "the one with the dog".</summary>
    internal sealed record Scenes(int Start, int Length, ScenePick Pick) : GrammarSpan(Start, Length)
    {
        internal override string Marker => "#scene";
    }

    /// <summary>Any other number.</summary>
    internal sealed record Number(int Start, int Length, double Value) : GrammarSpan(Start, Length)
    {
        internal override string Marker => "#number";
    }
}
