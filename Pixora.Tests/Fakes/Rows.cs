namespace Pixora.Tests.Fakes;

/// <summary>Reports every row of a table that is wrong, not only the first.</summary>
internal static class Rows
{
    public static void NoneIsWrong(IEnumerable<string> wrong)
    {
        var rows = wrong.ToList();
        if (rows.Count > 0)
        {
            Assert.Fail($"{rows.Count} rows:\n{string.Join('\n', rows)}");
        }
    }
}
