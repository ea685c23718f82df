namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>Words that say what is seen.</summary>
internal static class SubjectWords
{
    public static IReadOnlyList<LexiconEntry> All { get; } = [.. Beings, .. Heavens, .. Vehicles, .. Buildings, .. Things];

    private static IEnumerable<LexiconEntry> Beings =>
    [
        Entry(Subject.Person,
            "person|man|woman|girl|boy|traveller|traveler|hiker|wanderer|explorer|scientist|farmer|fisherman|artist|chef|doctor|teacher"
            + "|student|engineer|worker|silhouette|figure|hero|heroine|human|monk|samurai|detective|dancer|runner|sailor|king|queen|she|he "
            + "| mann|frau|mensch|madchen|junge|reisende|forscher|bauer|fischer|arzt|lehrer|wanderer|kunstler "
            + "| persona|hombre|mujer|niña|viajero|cientifico|medico|pescador|artista "
            + "| personne|homme|femme|fille|voyageur|pecheur|medecin|artiste|docteur "
            + "| 人|男人|女人|女孩|男孩|旅人|科学家|医生|农民|渔夫 | رجل|امرأة|شخص|فتاة"),
        Entry(Subject.Group,
            "people|crowd|group|team|community|friends|family|crew|workers|students|audience|army|children "
            + "| leute|menschen|gruppe|familie|freunde|mannschaft|gemeinschaft|kinder | gente|grupo|equipo|familia|amigos|comunidad|niños "
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
        Entry(Subject.Rocket,
            "rocket|launch|liftoff|space shuttle|shuttle | rakete|raketenstart | cohete|lanzamiento | fusee|lancement "
            + "| 火箭|发射 | صاروخ"),
        Entry(Subject.Satellite,
            "satellite|probe|voyager|space telescope | satellit*|sonde | satelite|sonda | sonde | 卫星|探测器 | قمر صناعي"),
        Entry(Subject.Station, "space station|iss | raumstation | estacion espacial | station spatiale | 空间站 | محطة"),
        Entry(Subject.Spaceship,
            "spaceship|spacecraft|starship|ufo|starfighter | raumschiff | nave espacial|nave | vaisseau|soucoupe "
            + "| 飞船|太空船|宇宙飞船 | مركبة"),
        Entry(Subject.Planet,
            "planet|planets|jupiter|saturn|venus|neptune|mercury | planeten | planeta | planete | 行星|星球|土星|木星 | كوكب"),
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

    private static IEnumerable<LexiconEntry> Vehicles =>
    [
        Entry(Subject.Ship,
            "ship|vessel|steamer|freighter|cargo ship|ferry|titanic|boat | schiff|dampfer|boot|frachter | barco|buque "
            + "| bateau|navire|paquebot | 船|轮船|货船 | سفينة|قارب"),
        Entry(Subject.Sailboat,
            "sailboat|sailing ship|yacht|caravel|pirate ship|tall ship|sail "
            + "| segelboot|segelschiff|segel | velero|carabela | voilier|voile | 帆船 | مركب شراعي"),
        Entry(Subject.Submarine, "submarine|bathyscaphe | u boot|unterseeboot | 潜艇 | غواصة"),
        Entry(Subject.Train,
            "train|railway|locomotive|subway|metro "
            + "| zug|eisenbahn|lokomotive|bahn | tren|ferrocarril | train|locomotive | 火车|列车|高铁|地铁 | قطار"),
        Entry(Subject.Car,
            "car|cars|automobile|taxi|vehicle|driving|road trip | auto|autos|wagen | coche|carro | voiture "
            + "| 汽车|车|轿车 | سيارة"),
        Entry(Subject.Bus, "bus|buses|truck|van | lastwagen|lkw | autobus|camion | 公交|卡车 | حافلة|شاحنة"),
        Entry(Subject.Bicycle, "bicycle|bike|cyclist|cycling | fahrrad|radfahrer | bicicleta | velo|bicyclette | 自行车 | دراجة"),
        Entry(Subject.Plane, "plane|airplane|aircraft|jet|airliner|pilot|flight|glider | flugzeug|flieger | avion | 飞机 | طائرة"),
        Entry(Subject.Balloon,
            "balloon|hot air balloon|airship|zeppelin "
            + "| ballon|heissluftballon|luftschiff | globo aerostatico | montgolfiere | 热气球|气球 | منطاد"),
        Entry(Subject.Helicopter, "helicopter|drone | hubschrauber|drohne | helicoptero|dron | helicoptere | 直升机|无人机"),
    ];

    private static IEnumerable<LexiconEntry> Buildings =>
    [
        Entry(Subject.Tree, "tree|oak|lone tree|maple|pine | baum|eiche | arbol | arbre|chene | 树|大树 | شجرة"),
        Entry(Subject.Palm, "palm|palm tree|coconut | palme | palmera | palmier | 棕榈|椰树 | نخلة|نخيل"),
        Entry(Subject.Flower,
            "flower|rose|tulip|lotus|blossom|cherry blossom|sunflower|bloom "
            + "| blume|bluten|rosen|kirschblute | flor|flores | fleur | 花|樱花|玫瑰|莲花 | زهرة|ورد"),
        Entry(Subject.Plant,
            "plant|sprout|seedling|seed|leaf|leaves "
            + "| pflanze|keim|blatt|blatter | planta|semilla|hoja | plante|graine|feuille | 植物|幼苗|叶子|种子 | نبات"),
        Entry(Subject.House,
            "house|cottage|farmhouse|barn|mansion | haus|scheune|bauernhaus | casa|granero | maison|grange "
            + "| 房子|房屋|农舍 | منزل"),
        Entry(Subject.Cabin,
            "cabin|hut|log cabin|chalet|lodge | hutte|berghutte|blockhutte | cabaña|refugio | cabane | 小屋|木屋 | كوخ"),
        Entry(Subject.Castle,
            "castle|fortress|palace|kingdom|medieval "
            + "| burg|schloss|festung|mittelalter* | castillo|fortaleza|palacio | chateau|forteresse | 城堡|宫殿 | قلعة|قصر"),
        Entry(Subject.Lighthouse, "lighthouse|beacon | leuchtturm* | faro | phare | 灯塔 | منارة"),
        Entry(Subject.Windmill, "windmill | windmuhle | molino | moulin | 风车 | طاحونة"),
        Entry(Subject.Turbine,
            "wind turbine|turbine|wind power|wind farm|renewable|green energy|sustainab* | windrad|windkraft*|erneuerbar* "
            + "| eolica|aerogenerador|renovable | eolienne|renouvelable | 风力发电|风电|可再生"),
        Entry(Subject.Bridge, "bridge | brucke | puente | pont | 桥|大桥 | جسر"),
        Entry(Subject.Tower, "tower|eiffel | turm | torre | tour eiffel|tour | 塔|铁塔 | برج"),
        Entry(Subject.Temple,
            "temple|pagoda|shrine|ancient rome|greek|acropolis|ruins|monastery "
            + "| tempel|pagode|ruinen | templo|ruinas | sanctuaire|ruines | 寺庙|神庙|宝塔|古代 | معبد"),
        Entry(Subject.Pyramid,
            "pyramid|pyramids|egypt*|pharaoh | pyramide|agypt* | piramide|egipto | 金字塔|埃及 | هرم|أهرام"),
        Entry(Subject.Volcano, "volcano*|lava|eruption | vulkan* | volcan | 火山|熔岩 | بركان"),
        Entry(Subject.Waterfall, "waterfall|cascade | wasserfall | cascada|catarata | chute d eau|cascade | 瀑布 | شلال"),
        Entry(Subject.Tent, "tent|camp|camping | zelt | tienda de campaña|campamento | tente|camping | 帐篷|露营 | خيمة"),
        Entry(Subject.Campfire,
            "campfire|bonfire|fire|flame | lagerfeuer|feuer|flamme | fogata|fuego|hoguera | feu|feu de camp | 篝火|火焰 | نار"),
        Entry(Subject.Factory,
            "factory|factories|industry|industrial|manufactur* | fabrik|industrie | fabrica|industria | usine|industrie "
            + "| 工厂|工业 | مصنع"),
        Entry(Subject.SolarPanel,
            "solar panel|solar power|photovoltaic | solaranlage|solarzelle|photovoltaik | panel solar | panneau solaire | 太阳能"),
    ];

    private static IEnumerable<LexiconEntry> Things =>
    [
        Entry(Subject.Book,
            "book|books|reading|story|novel|diary|poem|history|learning | buch|bucher|lesen|geschichte | libro|lectura|historia "
            + "| livre|lecture|histoire | 书|书籍|阅读|故事|历史 | كتاب|كتب"),
        Entry(Subject.Cup,
            "coffee|cup|tea|mug|espresso|cappuccino | kaffee|tasse|tee | cafe|taza | tasse|the chaud | 咖啡|茶|杯 | قهوة|شاي"),
        Entry(Subject.Heart,
            "heart|love|blood|health|romance | herz|liebe|gesundheit | corazon|amor|salud | coeur|amour|sante "
            + "| 心脏|心|爱|健康 | قلب|حب"),
        Entry(Subject.Brain,
            "brain|mind|psychology|neuron|neuroscience|intelligence "
            + "| gehirn|verstand|psychologie | cerebro|mente|psicologia | cerveau|esprit | 大脑|脑|心理 | دماغ|عقل"),
        Entry(Subject.Computer,
            "computer|laptop|screen|monitor|keyboard|programming|website | bildschirm|rechner | computadora|ordenador|pantalla "
            + "| ordinateur|ecran | 电脑|计算机|屏幕 | حاسوب|كمبيوتر"),
        Entry(Subject.Phone,
            "phone|smartphone|app|mobile|social media | handy|telefon | telefono|movil | telephone|portable | 手机|电话 | هاتف"),
        Entry(Subject.Chart,
            "chart|stocks|sales|profit|revenue|stock market|investment|invest* "
            + "| aktien|umsatz|gewinn|borse | acciones|ventas|bolsa | bourse|ventes | 股票|销售|利润|股市 | أسهم"),
        Entry(Subject.Camera,
            "camera|photograph*|cinema|film set|filmmaker|movie | kamera|fotograf*|kino | camara|fotografia|cine "
            + "| appareil photo|photographe | 相机|摄影|电影 | كاميرا"),
        Entry(Subject.Clock,
            "clock|wristwatch|time|hourglass | uhr|zeit|sanduhr | reloj|tiempo | horloge|montre|temps "
            + "| 时钟|时间|钟|手表 | ساعة|وقت"),
        Entry(Subject.Bulb,
            "light bulb|bulb|lightbulb|idea|innovation|invention|electricity|solution | gluhbirne|idee|erfindung|strom "
            + "| bombilla|idea|invento|electricidad | ampoule|idee|electricite | 灯泡|想法|发明|创新|电 | مصباح|فكرة"),
        Entry(Subject.Globe,
            "globe|geography|climate|environment|global|international|travel | globus|klima*|umwelt|weltweit|reise "
            + "| globo|clima|medio ambiente|viaje | climat|environnement|mondial|voyage "
            + "| 地球仪|气候|环境|全球|旅行 | مناخ|سفر"),
        Entry(Subject.Dna,
            "dna|gene|genes|genetic*|biology|evolution|cell|cells "
            + "| gentechnik|biologie|zelle | adn|biologia|celula | biologie|cellule | 基因|生物|进化|细胞 | جينات"),
        Entry(Subject.Microscope, "microscope|bacteria|virus | mikroskop|bakterien | microscopio | 显微镜|病毒|细菌 | مجهر"),
        Entry(Subject.Telescope,
            "telescope|observatory|astronomer | teleskop|sternwarte | telescopio|observatorio | observatoire "
            + "| 望远镜|天文台 | تلسكوب"),
        Entry(Subject.Flask,
            "flask|chemical|test tube|potion|molecule | reagenzglas|kolben|molekul | matraz|molecula | fiole|molecule "
            + "| 烧瓶|试管|分子"),
        Entry(Subject.Guitar,
            "guitar|music|song|concert|band|violin|jazz|melody|musician | gitarre|musik|lied|konzert|geige "
            + "| guitarra|musica|cancion|concierto | guitare|musique|chanson | 吉他|音乐|歌|演唱会|小提琴 "
            + "| موسيقى|جيتار"),
        Entry(Subject.Piano,
            "piano|pianist|symphony|orchestra|classical music | klavier|orchester | orquesta | orchestre | 钢琴|交响 | بيانو"),
        Entry(Subject.Ball,
            "football|soccer|ball|basketball|sport|sports|game | fussball|spiel "
            + "| futbol|pelota|deporte | ballon de foot|sport|jeu | 足球|篮球|运动|球 | كرة"),
        Entry(Subject.Trophy,
            "trophy|winner|victory|champion*|success|award|prize | pokal|sieg|erfolg "
            + "| trofeo|victoria|exito | trophee|victoire|succes | 奖杯|胜利|成功|冠军 | كأس|فوز|نجاح"),
        Entry(Subject.Bowl,
            "bowl|soup|salad|ramen|noodle|rice|food|pasta|fruit | schussel|suppe|salat|nudeln|essen|obst "
            + "| sopa|ensalada|comida|arroz|fruta | soupe|salade|nourriture|fruits | 碗|汤|面条|米饭|食物|水果 "
            + "| طعام|حساء"),
        Entry(Subject.Bread,
            "bread|loaf|sourdough|cake|pastry|dough | brot|kuchen|teig | pastel|tarta | pain|gateau|pate | 面包|蛋糕 | خبز"),
        Entry(Subject.Coins,
            "money|coin|coins|bank|gold|wealth|saving|savings|budget|bitcoin | geld|munzen|reichtum|sparen | dinero|moneda|banco|oro "
            + "| argent|banque | 钱|硬币|银行|黄金|财富 | مال|ذهب|بنك"),
        Entry(Subject.Lantern, "lantern|lanterns|lamp | laterne|lampe | farol|linterna | lanterne | 灯笼|灯 | فانوس"),
        Entry(Subject.Candle, "candle|candles | kerze | vela | bougie | 蜡烛 | شمعة"),
        Entry(Subject.Gift,
            "gift|birthday|christmas|celebration | geschenk|geburtstag|weihnacht* "
            + "| regalo|cumpleaños|navidad | cadeau|anniversaire|noel | 礼物|生日|圣诞 | هدية"),
    ];

    private static LexiconEntry Entry(Subject subject, string words) => new(new PromptCue.OfSubject(subject), words);
}
