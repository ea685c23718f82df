namespace Pixora.Agents.Planning.Reading;

/// <summary>Numbers as Chinese writes them, 0 to 999.</summary>
internal static class ChineseNumerals
{
    internal const string Characters = "零一二两三四五六七八九十百";

    /// <summary>The value, null when the text is no number: 九十 is 90, 三十五 is 35, 一百二十 is 120.</summary>
    internal static int? Parse(string text)
    {
        var total = 0;
        var digit = 0;
        foreach (var character in text)
        {
            switch (character)
            {
                case '十' or '百':
                    total += Math.Max(digit, 1) * (character == '十' ? 10 : 100);
                    digit = 0;
                    break;
                case '两':
                    digit = 2;
                    break;
                default:
                    digit = "零一二三四五六七八九".IndexOf(character, StringComparison.Ordinal);
                    break;
            }

            if (digit < 0)
            {
                return null;
            }
        }

        return text.Length == 0 ? null : total + digit;
    }
}
