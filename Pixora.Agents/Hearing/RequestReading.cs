using Pixora.Agents.Hearing.Grammar;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Hearing;

/// <summary>What somebody's words ask for.</summary>
/// <param name="Text">The words, with what the grammar read in them.</param>
/// <param name="Clauses">In the text's order; together they are the text, apart from punctuation and little
/// joining words.</param>
internal sealed record RequestReading(GrammarText Text, ValueList<Clause> Clauses)
{
    /// <summary>The clauses that stand: without those that were taken back.</summary>
    internal IEnumerable<Clause> Standing => Clauses.Where(clause => !clause.Withdrawn);
}
