using Pixora.Agents.Hearing.Grammar;

namespace Pixora.Tests.Agents.Hearing.Grammar;

public sealed class SceneSpansTests
{
    [Fact]
    public void Scenes_are_found_by_number_rank_range_and_content() => GrammarTable.Check(
        """
        remove scene 3 | 3
        make scenes 2 and 3 shorter | 2,3
        scenes 2, 3 and 5 | 2,3,5
        scenes 2-4 should be darker | 2..4
        scenes 2 to 4 should be darker | 2..4
        shots 2 through 4 | 2..4
        move scene 3 to 1 | 3
        scene two at night | 2
        scene #4 | 4
        scene IV | 4
        swap the first two scenes | first 2
        swap the first two | first 2
        delete the last three scenes | last 3
        delete the last scene | -1
        delete the last one | -1
        make the second one longer | 2
        the second and third scene | 2,3
        the 2nd and 4th scenes | 2,4
        swap the first and the last | 1,-1
        the second to last scene | -2
        the penultimate shot | -2
        all the scenes should be shorter | all
        every scene at night | all
        all scenes except the first | all but 1
        all but the last scene | all but -1
        every scene but scene 3 | all but 3
        the other scenes stay | others
        the middle scene | middle
        the opening scene | 1
        the final scene | -1
        remove the one with the dog | like the dog
        the scene about the storm is too long | like the storm
        make the one with the dog longer | like the dog
        the beach scene is too dark | like beach
        put a new scene about the moon between 1 and 2 | 1,2
        scene 2 to 8 seconds | 2
        scene 2 and 30 seconds | 2
        add a scene with a dog |
        Szene 3 löschen | 3
        Szene drei löschen | 3
        Szenen 2 und 3 kürzer | 2,3
        Szenen 2 bis 4 | 2..4
        die zweite und die dritte Szene | 2,3
        die ersten beiden Szenen tauschen | first 2
        tausche die ersten zwei | first 2
        die letzten drei Szenen | last 3
        die letzte Szene | -1
        die vorletzte Szene | -2
        alle Szenen außer der ersten | all but 1
        jede Szene bei Nacht | all
        die Szene mit dem Hund | like dem Hund
        die mit dem Hund soll länger sein | like dem Hund
        die Strandszene ist zu dunkel | like Strand
        zwischen 1 und 2 eine neue Szene über den Mond | 1,2
        die 3. Szene | 3
        die Schlussszene | -1
        die anderen Szenen | others
        la escena 3 | 3
        las escenas 2 y 3 | 2,3
        las escenas 2 a 4 | 2..4
        la segunda y la tercera escena | 2,3
        las dos primeras escenas | first 2
        las primeras dos escenas | first 2
        las tres últimas escenas | last 3
        la última escena | -1
        la penúltima escena | -2
        todas las escenas menos la primera | all but 1
        cada escena de noche | all
        la escena del perro | like perro
        la del perro | like perro
        la escena con el faro más larga | like el faro
        entre la 1 y la 2 | 1,2
        la escena final | -1
        la scène 3 | 3
        les scènes 2 et 3 | 2,3
        les scènes 2 à 4 | 2..4
        la deuxième et la troisième scène | 2,3
        les deux premières scènes | first 2
        les trois dernières scènes | last 3
        la dernière scène | -1
        l'avant-dernière scène | -2
        toutes les scènes sauf la première | all but 1
        chaque scène de nuit | all
        la scène avec le chien | like le chien
        celle du chien | like chien
        第二个场景 | 2
        场景3 | 3
        场景二和场景三 | 2,3
        第二和第三个场景 | 2,3
        第二到第四个场景 | 2..4
        前两个场景 | first 2
        最后两个场景 | last 2
        最后一个场景 | -1
        倒数第二个场景 | -2
        所有场景 | all
        每个场景 | all
        除了第一个场景以外的所有场景 | all but 1
        有狗的那个场景 | like 狗
        第三幕 | 3
        删除第二个 | 2
        swap scenes 2 and 5 | 2,5
        swap scene 2 with scene 5 | 2,5
        no music under scene 2, please | 2
        merge scenes 2 and 3 | 2,3
        take out number two | 
        the last two changes |
        scene 12 | 12
        scenes 1, 2 | 1,2
        scenes 4 & 5 | 4,5
        the third shot and the fifth | 3,5
        scenes 3 to the last | 3..-1
        put scene 5 before scene 2 | 5 + 2
        move the last scene to the beginning | -1
        Szene 5 vor Szene 2 | 5 + 2
        die ersten zwei und die letzte Szene | first 2 + -1
        alle außer Szene 2 | all but 2
        alle Szenen bis auf die letzte | all but -1
        in Szene zwei bei Nacht | 2
        einstellung 4 | 4
        pon la escena 5 antes de la 2 | 5 + 2
        todas menos la última escena | all but -1
        los planos 1 y 2 | 1,2
        mets la scène 5 avant la 2 | 5 + 2
        le plan 4 | 4
        toutes sauf la scène 3 | all but 3
        第1和第3个镜头 | 1,3
        把第五个场景放到第二个前面 | 5 + 2
        其他场景 | others
        开头的场景 | 1
        """,
        text => string.Join(" + ", GrammarText.Read(text).Of<GrammarSpan.Scenes>().Select(span => Told(span.Pick))));

    private static string Told(ScenePick pick) => pick switch
    {
        ScenePick.Place place => $"{place.Number}",
        ScenePick.Range range => $"{range.From}..{range.To}",
        ScenePick.First first => $"first {first.Count}",
        ScenePick.Last last => $"last {last.Count}",
        ScenePick.All => "all",
        ScenePick.Middle => "middle",
        ScenePick.Others => "others",
        ScenePick.AllBut but => $"all but {Told(but.Without)}",
        ScenePick.Like like => $"like {like.Words}",
        ScenePick.Several several => string.Join(',', several.Picks.Select(Told)),
        _ => "?",
    };
}
