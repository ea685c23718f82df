using System.Globalization;
using Pixora.Agents.Hearing.Grammar;

namespace Pixora.Tests.Agents.Hearing.Grammar;

public sealed class NumberWordsTests
{
    [Fact]
    public void Numbers_written_out_are_read_in_five_languages() => GrammarTable.Check(
        """
        seven | 7
        forty-two | 42
        a hundred | 100
        one hundred and five | 105
        two hundred twenty-one | 221
        einundzwanzig | 21
        hundert | 100
        zweihundertfünfunddreißig | 235
        dreissig | 30
        veintidós | 22
        treinta y una | 31
        ciento veinticinco | 125
        doscientos | 200
        vingt et un | 21
        soixante-dix-sept | 77
        quatre-vingts | 80
        quatre-vingt-onze | 91
        deux cent trente | 230
        septante-deux | 72
        二十一 | 21
        一百零五 | 105
        两百三十 | 230
        十二 | 12
        12 | 12
        bees | none
        """,
        text => NumberWords.Read(text)?.ToString(CultureInfo.InvariantCulture) ?? "none");
}
