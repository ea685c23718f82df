using Pixora.Agents.Hearing.Grammar;

namespace Pixora.Tests.Agents.Hearing.Grammar;

public sealed class GrammarTextTests
{
    [Fact]
    public void Each_span_is_replaced_by_its_marker() => GrammarTable.Check(
        """
        make scenes 2 and 3 shorter by 5 seconds | make #scene shorter by #time
        hochkant und 30 Sekunden | hochkant und #time
        把第二个场景换成夜晚的灯塔 | 把 #scene 换成夜晚的灯塔
        30秒的视频 | #time 的视频
        call it Salt and Smoke and make it vertical | call it #title and make it vertical
        Titel: Die kleinen Riesen, langsam gesprochen | Titel: #title, langsam gesprochen
        titled “Tea”, 20 seconds | titled #title, #time
        a film called The Little Giants | a film called #title
        a boy called Tim meets a dog | a boy called Tim meets a dog
        no title please | no title please
        der Film soll Salz und Rauch heißen | der Film soll #title heißen
        ponle de título El faro | ponle de título #title
        appelle-le Le phare | appelle-le #title
        把标题改成海边的灯塔 | 把标题改成 #title
        16:9, under 5 dollars | #ratio, under #price
        cut it by 20 % | cut it by #percent
        undo the last two changes | undo the last #number changes
        do that again twice | do that again #repeat
        in five scenes | in #scenes
        fünf Szenen über Regen | #scenes über Regen
        三个镜头 | #scenes
        add a scene about the moon | add a scene about the moon
        twice as long please | #factor please
        the sign says "open" | the sign says #quote
        exactly 4 shots | exactly #scenes
        deux fois plus long | #factor
        at most 3 euros | at most #price
        """,
        text => GrammarText.Read(text).Marked);

    [Fact]
    public void Titles_and_quotations_keep_their_words() => GrammarTable.Check(
        """
        Ein Film über Bienen, langsam gesprochen, Titel: Die kleinen Riesen | Die kleinen Riesen
        call it Salt and Smoke | Salt and Smoke
        name it 'Slow Morning' | Slow Morning
        rename it to Harbour Lights please | Harbour Lights
        der Titel soll Nachtzug sein | Nachtzug
        title: what the river knows. 20 seconds | what the river knows
        un film intitulé « Le phare » | Le phare
        llámalo "La última ola" | La última ola
        片名叫《茶山》 | 茶山
        A film about 《红楼梦》 | 红楼梦
        the narrator says "the sea is calm" | the sea is calm
        """,
        text => GrammarText.Read(text).Spans.Select(span => span switch
        {
            GrammarSpan.Title title => title.Words,
            GrammarSpan.Quote quote => quote.Words,
            _ => null,
        }).First(words => words is not null)!);

    [Fact]
    public void Reading_never_fails_and_spans_lie_in_order_within_the_text()
    {
        string[] pieces =
        [
            "scene 2", "the first two", "“", "\"", "1′30″", "30 s", "title:", " ", "，", "第二", "und", "a",
            "🎬", "\ud800", "2:30", "zwei",
        ];
        for (var seed = 0; seed < 3000; seed++)
        {
            var text = string.Concat(
                Enumerable.Range(0, 6).Select(place =>
                    pieces[((seed * 7919) + (place * ((seed % 13) + 1) * 31)) % pieces.Length]));
            var end = 0;
            foreach (var span in GrammarText.Read(text).Spans)
            {
                Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length, text);
                end = span.End;
            }
        }
    }

    [Fact]
    public void A_part_of_a_text_keeps_the_spans_that_lie_in_it()
    {
        const string text = "remove scene 2, make it 30 seconds";
        var part = GrammarText.Read(text).Slice(16, text.Length - 16);
        Assert.Equal("make it #time", part.Marked);
        Assert.Equal(30, part.FilmSeconds());
    }
}
