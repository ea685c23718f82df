namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>Words for the time of day, the weather, the season, colours and small numbers.</summary>
internal static class MoodWords
{
    public static IReadOnlyList<LexiconEntry> All { get; } = [.. Times, .. Weathers, .. Colours, .. Counts];

    private static IEnumerable<LexiconEntry> Times =>
    [
        new(new PromptCue.OfDaylight(Daylight.Dawn),
            "dawn|sunrise|morning|daybreak|early light|hope|hopeful|beginning | morgen*|sonnenaufgang|fruh|tagesanbruch|hoffnung "
            + "| amanecer|alba|mañana|esperanza | aube|aurore du matin|matin|lever du soleil|espoir "
            + "| 黎明|日出|清晨|早晨|拂晓|希望 | فجر|شروق|صباح"),
        new(new PromptCue.OfDaylight(Daylight.Day),
            "noon|midday|daylight|daytime|bright|sunny|blue sky|summer day | mittag|tageslicht|sonnig|hell | mediodia|soleado|dia "
            + "| midi|ensoleille|jour | 中午|正午|白天|晴天|明亮 | ظهر|نهار"),
        new(new PromptCue.OfDaylight(Daylight.Dusk),
            "dusk|sunset|evening|twilight|golden hour|golden light|nostalgi*|afterglow|romantic "
            + "| abend*|sonnenuntergang|dammerung|goldene stunde | atardecer|ocaso|puesta de sol|crepusculo|tarde "
            + "| crepuscule|coucher de soleil|soir | 黄昏|日落|傍晚|夕阳|晚霞 | غروب|مساء"),
        new(new PromptCue.OfDaylight(Daylight.Night),
            "night|midnight|moonlit|nocturnal|dark|darkness|at night|nighttime|mysterious"
            + "|scary|haunted | nacht|nachts|mitternacht|dunkel*|finster "
            + "| noche|medianoche|oscuro|oscuridad | nuit|minuit|sombre|obscurite | 夜|夜晚|午夜|黑暗|深夜|夜空 "
            + "| ليل|ظلام"),
        new(new PromptCue.OfSeason(Season.Spring), "spring|springtime | fruhling | primavera | printemps | 春|春天 | ربيع"),
        new(new PromptCue.OfSeason(Season.Summer), "summer | sommer | verano | ete | 夏|夏天 | صيف"),
        new(new PromptCue.OfSeason(Season.Autumn),
            "autumn|autumnal|october|in the fall|in fall|fall colours|fall colors|fall leaves|fall foliage|fall morning"
            + "|fall day|fall evening | herbst* | otoño | automne | 秋|秋天 | خريف"),
        new(new PromptCue.OfSeason(Season.Winter),
            "winter*|frost|frozen | winterlich|gefroren | invierno|helado | hiver|gele | 冬|冬天 | شتاء"),
    ];

    private static IEnumerable<LexiconEntry> Weathers =>
    [
        new(new PromptCue.OfWeather(Weather.Fog),
            "fog|foggy|mist|misty|haze|smog | nebel*|neblig|dunst | niebla|bruma | brouillard|brume | 雾|薄雾 | ضباب"),
        new(new PromptCue.OfWeather(Weather.Rain),
            "rain*|drizzle | regen|regnerisch|regnet | lluvia|llueve | pluie|pleut|pluvieux | 雨|下雨 | مطر"),
        new(new PromptCue.OfWeather(Weather.Snow),
            "snow*|blizzard|snowfall | schnee*|schneit | nieve|nevada | neige | 雪|下雪|大雪 | ثلج"),
        new(new PromptCue.OfWeather(Weather.Storm),
            "storm*|thunderstorm|hurricane|tempest|typhoon|dramatic sky|war|battle | sturm*|gewitter|unwetter|krieg|schlacht "
            + "| tormenta|tempestad|huracan|guerra | tempete|orage|ouragan|guerre "
            + "| 暴风|风暴|暴雨|雷雨|台风|战争 | عاصفة|حرب"),
        new(new PromptCue.OfWeather(Weather.Cloudy),
            "cloud*|overcast|grey sky|gray sky | wolke*|bewolkt | nube|nublado | nuage|nuageux | 云|多云|阴天 | غيوم|سحاب"),
        new(new PromptCue.OfWeather(Weather.Clear),
            "clear sky|cloudless | klarer himmel|wolkenlos | cielo despejado | ciel degage|ciel clair | 晴朗|万里无云"),
    ];

    private static IEnumerable<LexiconEntry> Colours =>
    [
        new(new PromptCue.OfColour(0xC8382E),
            "red|crimson|scarlet | rot|rote|roten|roter|rotes | rojo|roja | rouge | 红|红色 | أحمر"),
        new(new PromptCue.OfColour(0xE07A2C), "orange|amber | orangefarben | naranja | 橙|橙色 | برتقالي"),
        new(new PromptCue.OfColour(0xE8BE3C), "yellow|golden | gelb* | amarillo|dorado | jaune|dore | 黄|黄色|金色 | أصفر"),
        new(new PromptCue.OfColour(0x4F9A4A), "green|emerald | grun* | verde | vert|verte | 绿|绿色 | أخضر"),
        new(new PromptCue.OfColour(0x2FA5A0), "teal|turquoise|cyan | turkis* | turquesa | 青|青色"),
        new(new PromptCue.OfColour(0x3468C0), "blue|navy|azure | blau* | azul | bleu|bleue | 蓝|蓝色 | أزرق"),
        new(new PromptCue.OfColour(0x7C4AB0),
            "purple|violet|lilac | lila|violett* | morado|violeta | violette|mauve | 紫|紫色 | بنفسجي"),
        new(new PromptCue.OfColour(0xE38AAE), "pink|rosy | rosa|rosafarben | rosado | rose pale | 粉|粉色|粉红 | وردي"),
        new(new PromptCue.OfColour(0x7A5236), "brown|bronze | braun* | marron | brun|brune | 棕|褐|棕色 | بني"),
        new(new PromptCue.OfColour(0xE9E6E0),
            "white|ivory|silver|blonde hair | weiss* | blanco|blanca | blanc|blanche | 白|白色|银色 | أبيض"),
        new(new PromptCue.OfColour(0x26272C), "black | schwarz* | negro|negra | noir|noire | 黑色|黑 | أسود"),
        new(new PromptCue.OfColour(0x8B8F96), "grey|gray | grau* | gris | 灰|灰色 | رمادي"),
    ];

    private static IEnumerable<LexiconEntry> Counts =>
    [
        new(new PromptCue.OfCount(2), "two|pair of|twin|both | zwei | dos | deux | 两|二|双 | اثنان"),
        new(new PromptCue.OfCount(3), "three|trio | drei | tres | trois | 三 | ثلاثة"),
        new(new PromptCue.OfCount(4), "four | vier | cuatro | quatre | 四"),
        new(new PromptCue.OfCount(5),
            "five|several|many|dozens|flock of|fleet of | funf|viele|mehrere | cinco|varios|muchos | cinq|plusieurs | 五|许多|一群"),
    ];
}
