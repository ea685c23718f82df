namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>Numbers as English words: nothing is left to an engine's guess.</summary>
internal static class EnglishNumbers
{
    private const int LongestNumber = 18;

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Scales = ["", "thousand", "million", "billion", "trillion", "quadrillion"];

    /// <param name="digits">Digits alone. Longer than a number is, or with a zero in front, they are read one by one.</param>
    public static string Cardinal(string digits) =>
        digits.Length > LongestNumber || (digits.Length > 1 && digits[0] == '0') ? Digits(digits) : Cardinal(long.Parse(digits, Invariant));

    public static string Cardinal(long number)
    {
        if (number < 1000)
        {
            return Hundreds((int)number);
        }

        var groups = new List<string>();
        for (var scale = 0; number > 0; scale++, number /= 1000)
        {
            if (number % 1000 > 0)
            {
                groups.Insert(0, $"{Hundreds((int)(number % 1000))} {Scales[scale]}".TrimEnd());
            }
        }

        return string.Join(' ', groups);
    }

    /// <summary>Each digit by itself: of a fraction, of a number that names something.</summary>
    public static string Digits(string digits) => string.Join(' ', digits.Select(digit => Small[digit - '0']));

    public static string Ordinal(long number)
    {
        var words = Cardinal(number);
        var cut = Math.Max(words.LastIndexOf(' '), words.LastIndexOf('-')) + 1;
        return words[..cut] + OrdinalOf(words[cut..]);
    }

    /// <param name="year">1 to 9999: 1905 is <c>nineteen oh five</c>.</param>
    public static string Year(int year) => year switch
    {
        _ when year % 1000 == 0 || year is < 1000 or (>= 2000 and < 2010) => Cardinal(year),
        _ when year % 100 == 0 => $"{Cardinal(year / 100)} hundred",
        _ when year % 100 < 10 => $"{Cardinal(year / 100)} oh {Small[year % 100]}",
        _ => $"{Cardinal(year / 100)} {Cardinal(year % 100)}",
    };

    /// <summary>The word for several of a thing that a number is named by: <c>nineties</c>.</summary>
    public static string Plural(string number) => number[^1] switch
    {
        'y' => number[..^1] + "ies",
        'x' => number + "es",
        _ => number + "s",
    };

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static string Hundreds(int number) => number switch
    {
        < 20 => Small[number],
        < 100 => number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]}-{Small[number % 10]}",
        _ when number % 100 == 0 => $"{Small[number / 100]} hundred",
        _ => $"{Small[number / 100]} hundred {Hundreds(number % 100)}",
    };

    private static string OrdinalOf(string word) => word switch
    {
        "one" => "first",
        "two" => "second",
        "three" => "third",
        "five" => "fifth",
        "eight" => "eighth",
        "nine" => "ninth",
        "twelve" => "twelfth",
        _ when word[^1] == 'y' => word[..^1] + "ieth",
        _ => word + "th",
    };
}
