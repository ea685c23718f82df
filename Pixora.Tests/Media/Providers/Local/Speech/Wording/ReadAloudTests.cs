using System.Text;
using CsCheck;
using Pixora.Media.Providers.Local.Speech.Wording;

namespace Pixora.Tests.Media.Providers.Local.Speech.Wording;

public sealed class ReadAloudTests
{
    /// <summary>Language, what is written, what is said.</summary>
    private static readonly (string Language, string Written, string Said)[] Table =
    [
        ("en", "Act Ⅳ", "Act four"),
        ("en", "01/02/2023", "January second, twenty twenty-three"),
        ("en", "31/12/1999", "December thirty-first, nineteen ninety-nine"),
        ("en", "2024-06-05", "June fifth, twenty twenty-four"),
        ("en", "On May 5, 2023 it rained", "On May fifth, twenty twenty-three it rained"),
        ("en", "60 km/h", "sixty kilometers per hour"),
        ("en", "1 km", "one kilometer"),
        ("en", "3 m²", "three square meters"),
        ("en", "7.5 mi", "seven point five miles"),
        ("en", "5–7 °C", "five to seven degrees Celsius"),
        ("en", "20% of 10kg", "twenty percent of ten kilograms"),
        ("en", "£3.50", "three pounds and fifty pence"),
        ("en", "$1.5 million", "one point five million dollars"),
        ("en", "$35", "thirty-five dollars"),
        ("en", "$1,250.50", "one thousand two hundred fifty dollars and fifty cents"),
        ("en", "€1", "one euro"),
        ("en", "No. 7", "number seven"),
        ("en", "No. That is all.", "No. That is all."),
        ("en", "2737 meters", "two thousand seven hundred thirty-seven meters"),
        ("en", "2,737 people", "two thousand seven hundred thirty-seven people"),
        ("en", "In 1969 and 2008", "In nineteen sixty-nine and two thousand eight"),
        ("en", "the 1990s and the 80s", "the nineteen nineties and the eighties"),
        ("en", "30s of it", "thirty seconds of it"),
        ("en", "21st and 3rd", "twenty-first and third"),
        ("en", "Louis XIV and World War II", "Louis the fourteenth and World War two"),
        ("en", "Chapter V. I am here", "Chapter five. I am here"),
        ("en", "Mr. Smith of St. James St. met Dr. Who", "Mister Smith of Saint James Street met Doctor Who"),
        ("en", "approx. 40 tons to Portland, Inc. taxes", "approximately forty tons to Portland, Incorporated taxes"),
        ("en", "bees, wasps, etc. They fly", "bees, wasps, et cetera. They fly"),
        ("en", "½ cup and 3/4", "one half cup and three quarters"),
        ("en", "at 9:05", "at nine oh five"),
        ("en", "it is 5'9\" tall", "it is five foot nine tall"),
        ("en", "J. R. R. Tolkien", "J R R Tolkien"),
        ("en", "R&D", "R and D"),
        ("en", "see www.example.com/a?b=1 now", "see example dot com now"),
        ("de", "z. B. Nr. 7", "zum Beispiel Nummer 7"),
        ("de", "am 2. Januar 2023", "am zweiten Januar 2023"),
        ("de", "Der 7. Mai", "Der siebte Mai"),
        ("de", "am 01.02.2023", "am ersten Februar 2023"),
        ("de", "Er ist 12. Danach", "Er ist 12. Danach"),
        ("de", "im 2. Weltkrieg", "im zweiten Weltkrieg"),
        ("de", "60 km/h und 3 m²", "60 Kilometer pro Stunde und 3 Quadratmeter"),
        ("de", "1.250,50 €", "1250 Euro 50"),
        ("de", "3 Mio. €", "3 Millionen Euro"),
        ("de", "und so usw. Dann", "und so und so weiter. Dann"),
        ("de", "Ludwig XIV.", "Ludwig der vierzehnte"),
        ("de", "Dr. Müller, d. h. er", "Doktor Müller, das heißt er"),
        ("es", "El Sr. Pérez pagó 20,50 €", "El señor Pérez pagó 20 euros 50"),
        ("es", "el 1/2/2023", "el 1 de febrero de 2023"),
        ("es", "siglo XX, p. ej. en EE. UU. y", "siglo 20, por ejemplo en Estados Unidos y"),
        ("es", "60 km/h", "60 kilómetros por hora"),
        ("es", "2,5 millones €", "2,5 millones de euros"),
        ("fr", "M. Dupont", "monsieur Dupont"),
        ("fr", "Mme Curie, 2e prix", "madame Curie, deuxième prix"),
        ("fr", "le 01/02/2023", "le premier février 2023"),
        ("fr", "au XXe siècle", "au vingtième siècle"),
        ("fr", "De la ville, 3 m²", "De la ville, 3 mètres carrés"),
        ("fr", "à 14h30", "à 14 heures 30"),
        ("fr", "n° 7, 20,50 €", "numéro 7, 20 euros 50"),
        ("zh", "增长3.5%", "增长百分之3点5"),
        ("zh", "2023-01-02", "2023年1月2日"),
        ("zh", "$35,面积3 m²", "35美元,面积3平方米"),
        ("it", "Ⅳ atto", "IV atto"),
        ("en", "Nothing to change here: it's plain.", "Nothing to change here: it's plain."),
    ];

    [Fact]
    public void What_is_written_in_figures_and_signs_is_said_in_words()
    {
        var wrong = Table
            .Select(row => (row.Language, row.Written, row.Said, Read: Squeeze(ReadAloud.Of(row.Written, row.Language).Part(..))))
            .Where(row => row.Read != row.Said)
            .Select(row => $"{row.Language}: {row.Written} → {row.Read}, not {row.Said}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_text_is_read_and_every_word_of_it_knows_where_it_comes_from() =>
        Gen.Select(
            Gen.OneOf("en", "de", "es", "fr", "zh", "it"),
            Gen.OneOf(
                "1", "90", ".", ",", " ", "$", "€", "km", "%", "St.", "XIV", "Act ", "½", "/", "-", "–", ":", "é", "字", "🚀",
                "'", "\"", "No. ", "s", "1969",
                "z. B.", "M. ", "http://a.de/x", "#", "&", "\n").Array[0, 12].Select(string.Concat)).Sample((language, text) =>
        {
            var form = ReadAloud.Of(text, language);
            Assert.Equal(form.Characters.Count, form.Sources.Count);
            Assert.All(form.Sources, source => Assert.InRange(source, 0, Math.Max(0, text.Length - 1)));
            Assert.Equal(form.Sources.Order(), form.Sources);
            Assert.True(!form.IsSilent || !text.EnumerateRunes().Any(Rune.IsLetterOrDigit));
        });

    private static string Squeeze(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
