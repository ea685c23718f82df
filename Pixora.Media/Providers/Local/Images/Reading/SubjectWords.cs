namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>Words that say what is seen.</summary>
internal static class SubjectWords
{
    public static IReadOnlyList<LexiconEntry> All { get; } = [.. Beings, .. Heavens];

    private static IEnumerable<LexiconEntry> Beings =>
    [
        Entry(Subject.Person,
            "person|man|woman|girl|boy|traveller|traveler|hiker|wanderer|explorer|scientist|farmer|fisherman|artist|chef|doctor|teacher"
            + "|student|engineer|worker|figure|hero|heroine|human|monk|samurai|detective|dancer|runner"
            + "|sailor|king|queen|she|he|lone silhouette|silhouette of a man|silhouette of a woman "
            + "|silhouette of a person "
            + "| mann|frau|mensch|madchen|junge|reisende|forscher|bauer|fischer|arzt|lehrer|wanderer|kunstler "
            + "| persona|hombre|mujer|niña|viajero|cientifico|medico|pescador|artista "
            + "| personne|homme|femme|fille|voyageur|pecheur|medecin|artiste|docteur "
            + "| 人|男人|女人|女孩|男孩|旅人|科学家|医生|农民|渔夫 | رجل|امرأة|شخص|فتاة"),
        Entry(Subject.Group,
            "people|crowd|group|team|community|friends|family|crew|workers|students|audience|army|children "
            + "| leute|menschen|gruppe|familie|freunde|mannschaft|gemeinschaft|kinder | gente|grupo|equipo"
            + "|familia|amigos|comunidad|niños "
            + "| gens|groupe|equipe|famille|amis|communaute|enfants | 人们|人群|团队|家庭|朋友|孩子们 "
            + "| ناس|عائلة|فريق"),
        Entry(
            Subject.Couple, "couple|lovers|two people|two friends|brothers|sisters | paar|liebespaar | pareja | 情侣|夫妻"),
        Entry(Subject.Child, "child|kid|baby|toddler | kind | niño | enfant | 孩子|小孩|儿童 | طفل"),
        Entry(Subject.Astronaut,
            "astronaut*|cosmonaut|spacewalk | raumfahrer|kosmonaut | astronauta | astronaute|spationaute "
            + "| 宇航员|航天员|太空人 | رائد فضاء|رائد"),
        Entry(Subject.Robot, "robot*|android|droid | roboter | 机器人 | روبوت"),
        Entry(Subject.Knight,
            "knight|warrior|soldier|viking | ritter|krieger|soldat | caballero|guerrero | chevalier|guerrier "
            + "| 骑士|武士|战士 | فارس"),
        Entry(Subject.Dog, "dog|puppy|wolf|wolves | hund|welpe | perro|lobo | chien|loup | 狗|狼 | كلب"),
        Entry(Subject.Cat,
            "cat|kitten|tiger|lion|leopard | katze|kater|lowe | gato|gata|tigre|leon | chaton|tigre | 猫|老虎|狮子 | قطة|أسد"),
        Entry(Subject.Fox, "fox|foxes | fuchs | zorro | renard | 狐狸 | ثعلب"),
        Entry(Subject.Horse,
            "horse|stallion|pony|unicorn|camel | pferd|einhorn|kamel | caballo|camello | cheval|chevaux|chameau "
            + "| 马|骏马|骆驼 | حصان|جمل"),
        Entry(Subject.Bird,
            "bird|seagull|eagle|gull|swan|crane|crow|owl|flock | vogel|adler|mowe|schwan|eule | pajaro|aguila|gaviota "
            + "| oiseau|oiseaux|aigle|mouette | 鸟|鹰|海鸥|天鹅 | طائر|طيور"),
        Entry(Subject.Whale, "whale|dolphin|orca | wal|wale|delfin | ballena|delfin | baleine|dauphin | 鲸|鲸鱼|海豚 | حوت"),
        Entry(Subject.Fish, "fish|fishes|shark|turtle | fisch|fische|hai | pez|peces|tiburon | poisson|requin | 鱼|鲨鱼 | سمك"),
        Entry(Subject.Dinosaur, "dinosaur*|t rex|jurassic|prehistoric | dinosaurier | dinosaurio | dinosaure | 恐龙 | ديناصور"),
        Entry(Subject.Elephant, "elephant|mammoth | elefant*|mammut | elefante | éléphant | 大象|象 | فيل"),
        Entry(Subject.Deer, "deer|stag|moose|antelope | hirsch|reh|elch | ciervo | cerf | 鹿"),
        Entry(Subject.Bear, "bear|bears|polar bear | baren|eisbar | oso | ours | 熊"),
        Entry(Subject.Dragon, "dragon | drache|drachen | dragon | 龙 | تنين"),
        Entry(Subject.Butterfly, "butterfly|butterflies|moth | schmetterling | mariposa | papillon | 蝴蝶"),
    ];

    private static IEnumerable<LexiconEntry> Heavens =>
    [
        Entry(Subject.Station, "space station|iss | raumstation | estacion espacial | station spatiale | 空间站 | محطة"),
        Entry(Subject.Planet,
            "planet|planets|jupiter|saturn|venus|neptune|mercury | planeten | planeta | planete | 行星|星球"
            + "|土星|木星 | كوكب"),
        Entry(Subject.Moon,
            "moon|moons|lunar|moonlight|moonlit|full moon | mond|monde|mondschein|vollmond | luna|lunas | lune|lunes "
            + "| 月亮|月球|月光|明月 | قمر"),
        Entry(Subject.Earth,
            "earth|world|planet earth|blue planet | erde|welt | tierra|mundo | la terre|monde | 地球|世界 | الأرض"),
        Entry(Subject.Galaxy,
            "galaxy|galaxies|milky way|andromeda | galaxie|galaxien|milchstrasse | galaxia | 银河系|星系 | مجرة"),
        Entry(Subject.Comet,
            "comet|meteor|asteroid|shooting star|meteorite | komet|asteroid|sternschnuppe | cometa|asteroide | comete "
            + "| 彗星|流星|小行星 | مذنب"),
        Entry(Subject.BlackHole,
            "black hole|event horizon|wormhole|singularity "
            + "| schwarzes loch|schwarzen loch*|wurmloch | agujero negro | trou noir | 黑洞|虫洞 | ثقب أسود"),
        Entry(Subject.Sun, "sun|sunshine|sunlight|solar | sonne|sonnenlicht | sol | soleil | 太阳|阳光 | شمس"),
        Entry(Subject.Stars,
            "star|stars|starry|constellation|starlight | stern|sterne|sternen*|sternbild | estrella | etoile "
            + "| 星星|星空|繁星|群星 | نجوم|نجم"),
        Entry(Subject.Aurora,
            "aurora|northern lights|polar lights | nordlicht*|polarlicht* | auroras|boreal | aurore|boreale | 极光 | شفق"),
        Entry(Subject.Rainbow, "rainbow | regenbogen | arcoiris|arco iris | arc en ciel | 彩虹 | قوس قزح"),
        Entry(Subject.Lightning, "lightning|thunder | blitz|donner | relampago|rayo | eclair|foudre | 闪电|雷 | برق"),
    ];

    private static LexiconEntry Entry(Subject subject, string words) => new(new PromptCue.OfSubject(subject), words);
}
