using Pixora.Agents.Language;

namespace Pixora.Tests.Agents.Language;

public sealed class ForeignScriptTests
{
    /// <summary>Sentences of our own in languages that the planner does not write.</summary>
    private static readonly (string Language, string Text)[] Table =
    [
        ("vi", "Những con thuyền vẫn còn ngủ trong bến cảng. Khi gió đến, mọi người ra khơi."),
        ("id", "Perahu-perahu itu masih tidur di pelabuhan dan angin datang dari barat untuk mereka."),
        ("cs", "Lodě ještě spí v přístavu, ale když přijde vítr, který fouká od západu, už jsou pryč."),
        ("ro", "Bărcile sunt încă în port, dar vântul care vine din vest este foarte puternic."),
        ("hu", "A hajók már nem alszanak, és a szél, amikor megjön, nagyon erős."),
        ("fi", "Veneet nukkuvat vielä satamassa, mutta kun tuuli tulee, ne ovat jo merellä ja kaikki näkevät sen."),
        ("da", "Bådene sover stadig i havnen, og vinden er ikke kommet; efter en time blev det også mørkt."),
        ("ca", "Les barques encara dormen al port, però quan arriba el vent són molt més lluny amb els pescadors."),
        ("sw", "Mashua bado zimelala katika bandari, lakini watu wa kijiji wanakuja na samaki sana."),
        ("hr", "Brodovi su još u luci, ali kada dođe vjetar koji je jak, već nije kasno."),
        ("tl", "Natutulog pa ang mga bangka sa daungan, at kapag dumating ang hangin ay aalis na sila."),
        ("my", "လှေများ ဆိပ်ကမ်းတွင် အိပ်နေကြသည်။"),
        ("km", "ទូកនៅតែដេកនៅក្នុងកំពង់ផែ។"),
        ("lo", "ເຮືອຍັງນອນຢູ່ໃນທ່າເຮືອ."),
        ("si", "බෝට්ටු තවමත් වරායේ නිදා සිටිති."),
        ("or", "ଡଙ୍ଗାଗୁଡ଼ିକ ବନ୍ଦରରେ ଶୋଇଛନ୍ତି।"),
        ("bo", "གྲུ་ཚོ་ད་དུང་གཉིད་ཉལ་བཞིན་འདུག"),
        ("bg", "Лодките още спят в пристанището, а вятърът идва от запад."),
        ("sr", "Чамци још спавају у луци, а ветар долази са запада, ћутећи."),
        ("ru", "Лодки ещё спят в гавани, а ветер приходит с запада."),
        ("yi", "די שיפֿלעך שלאָפֿן נאָך אין האַװן."),
    ];

    [Fact]
    public void A_pasted_script_is_read_in_its_own_language()
    {
        var wrong = Table.Select(row => (row.Language, Found: LanguageDetector.Detect(row.Text)))
            .Where(row => row.Found != row.Language).Select(row => $"{row.Language} is taken for {row.Found}");
        Assert.Empty(wrong);
    }
}
