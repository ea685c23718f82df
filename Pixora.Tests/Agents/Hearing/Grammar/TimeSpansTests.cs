using System.Globalization;
using Pixora.Agents.Hearing.Grammar;

namespace Pixora.Tests.Agents.Hearing.Grammar;

public sealed class TimeSpansTests
{
    [Fact]
    public void The_length_tied_to_the_film_is_read_in_every_form() => GrammarTable.Check(
        """
        A one hundred and twenty second film about bees | 120
        A thirty-five-second film about bees | 35
        Hook viewers in 3 seconds. 30-second video about tea. | 30
        Ein Film über Bienen, zwei Minuten dreißig | 150
        un vídeo de minuto y medio sobre abejas | 90
        un film d'un quart d'heure sur les abeilles | 900
        Video on volcanoes. Duration: 2:30 | 150
        bees, 0:45 long | 45
        bees (30") | 30
        a film about bees, 1′30″ | 90
        a film about bees, 1'30" | 90
        a 90" film about bees | 90
        60-second film | 60
        a half-minute clip about tea | 30
        half a minute on tea | 30
        two and a half minutes about rain | 150
        a minute and a half about rain | 90
        one and a half minutes about rain | 90
        a two-minute video | 120
        an hour-long documentary | 3600
        a quarter of an hour about rain | 900
        three quarters of a minute about rain | 45
        a couple of minutes about rain | 120
        twenty-one seconds of bees | 21
        ninety seconds | 90
        1m30 about rain | 90
        2 min 30 about rain | 150
        2 minutes and 15 seconds about rain | 135
        two minutes thirty about rain, that is two minutes thirty | 150
        45s about the moon | 45
        60sec video on tea | 60
        20 to 30 seconds about rain | 25
        20-30 second clip | 25
        between 20 and 30 seconds | 30
        make it 30 seconds long, hook them in the first 3 seconds | 30
        A film on bread: bake for 20 minutes. 40 seconds long. | 40
        a 30 second film about a 90 minute match | 30
        a film about ten minutes a day of yoga, 40 seconds | 40
        anderthalb Minuten über Wolle | 90
        eineinhalb Minuten über Wolle | 90
        ein zweieinhalbminütiger Film | 150
        ein dreißigsekündiger Film über Wolle | 30
        ein 30-sekündiger Film über Wolle | 30
        ein 20-Sekunden-Film über Bienen | 20
        ein Einminüter, 60 Sekunden | 60
        eine halbe Minute über Wolle | 30
        eine Viertelstunde über Wolle | 900
        fünfunddreißig Sekunden über Wolle | 35
        hundertzwanzig Sekunden über Wolle | 120
        hundertfünf Sekunden | 105
        eine Minute zwanzig über Wolle. Länge: eine Minute zwanzig | 80
        zwei Minuten und dreißig Sekunden | 150
        zweiminütiger Film | 120
        Kurzfilm von 45 Sek. über Regen | 45
        un corto de treinta y cinco segundos | 35
        un vídeo de ciento veinte segundos | 120
        dos minutos y medio sobre el pan | 150
        medio minuto sobre el pan | 30
        un minuto y veinte segundos sobre el pan | 80
        vídeo de cuarenta y cinco segundos | 45
        un cuarto de hora sobre el pan | 900
        duración: 1:15, sobre el pan | 75
        une vidéo de trente-cinq secondes | 35
        une vidéo de quatre-vingt-dix secondes | 90
        un film de cent vingt secondes | 120
        deux minutes et demie sur le pain | 150
        une minute et demie sur le pain | 90
        une demi-minute sur le pain | 30
        trois quarts d'heure sur le pain | 2700
        soixante-quinze secondes sur le pain | 75
        soixante et onze secondes | 71
        deux minutes trente, sur le pain | 150
        film de 45 s sur le pain | 45
        一分半钟的视频，关于茶 | 90
        一分钟的茶视频 | 60
        半分钟的视频 | 30
        三十五秒的视频 | 35
        一百二十秒的影片 | 120
        两分三十秒，讲茶 | 150
        2分30秒的短片 | 150
        做一个30秒的视频 | 30
        时长：1:30，关于茶 | 90
        前三秒要吸引人，30秒的视频 | 30
        两分半的影片 | 150
        15 secondi sul pane | 15
        """,
        text => GrammarText.Read(text).FilmSeconds()?.ToString(CultureInfo.InvariantCulture) ?? "none");

    [Fact]
    public void What_is_no_length_of_a_film_is_not_read_as_one() => GrammarTable.Check(
        """
        the first 3 seconds decide | none
        ten minutes a day | none
        wait a second | none
        a story that happened 30 minutes ago | none
        the film Two Thousand and twenty second graders | none
        a video in 9:16 | none
        0:00 Rain falls 0:05 The streets empty 0:10 Night | none
        a film about the 90s | none
        dreißig Jahre Frieden | none
        the second scene | none
        第二分钟 | none
        we sold "the top 30" | none
        bake it for 20 minutes | none
        zehn Minuten später regnet es | none
        """,
        text => GrammarText.Read(text).FilmSeconds()?.ToString(CultureInfo.InvariantCulture) ?? "none");

    [Fact]
    public void A_length_of_each_scene_is_not_that_of_the_film() => GrammarTable.Check(
        """
        15 scenes of 4 seconds each | 4
        fifteen scenes, four seconds each | 4
        jede Szene 5 Sekunden | 5
        cada escena de 6 segundos | 6
        chaque scène dure 5 secondes | 5
        每个场景5秒 | 5
        """,
        text => GrammarText.Read(text).Of<GrammarSpan.Time>().Single(time =>
            time.Role == TimeRole.EachScene).Seconds.ToString(
            CultureInfo.InvariantCulture));
}
