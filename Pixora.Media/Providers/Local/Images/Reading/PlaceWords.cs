namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>Words that say where a picture plays.</summary>
internal static class PlaceWords
{
    public static IReadOnlyList<LexiconEntry> All { get; } =
    [
        new(new PromptCue.OfPlace(Place.Mountains),
            "mountain*|peak|summit|alps|alpine|himalaya*|cliff|canyon|valley|ridge|hiking|hiker|climb* "
            + "| berg|berge*|gebirge|gipfel|bergtal|schlucht|wander* | montaña|cima|sierra|valle|acantilado|cañon "
            + "| montagne|sommet|vallee|alpes|falaise | 山|山峰|峡谷|高原|山脉 | جبل|جبال|وادي"),
        new(new PromptCue.OfPlace(Place.Sea),
            "sea|seas|ocean*|coast*|shore|seaside|waves|tide|island|lagoon|bay|sailing "
            + "| meer|meeres*|ozean*|küste|wellen|insel| | mar|oceano|costa|olas|isla| "
            + "| mer|océan|cote|vague|ile| | 海|海洋|大海|岛|海浪|海边 | بحر|محيط|شاطئ"),
        new(new PromptCue.OfPlace(Place.Lake),
            "lake|river|pond|fjord|stream|wetland "
            + "| bergsee|waldsee|seeufer|fluss|flusse|ufer | lago|rio|laguna | lac|riviere|fleuve|etang "
            + "| 湖|河|江|河流|湖泊 | بحيرة|نهر"),
        new(new PromptCue.OfPlace(Place.Forest),
            "forest*|woods|woodland|grove|trees | wald|walder|waldes|baume "
            + "| bosque|arboles | foret|bois|arbres | 森林|树林| | غابة|غابات"),
        new(new PromptCue.OfPlace(Place.City),
            "city|cities|gas station|petrol station|tankstelle|gasolinera|station service|skyline|skyscraper"
            + "|downtown|street|urban|metropolis|traffic|tokyo|london|new york|berlin|shanghai|neon"
            + "|rooftop | stadt|stadte*|grossstadt|strasse|hochhaus*|verkehr | ciudad|calle|rascacielos|urbano|metropoli "
            + "| ville|cite|rue|gratte ciel|urbain|metropole|paris "
            + "| 城市|都市|街道|上海|北京|香港|高楼|东京|摩天 | مدينة|شارع|دبي"),
        new(new PromptCue.OfPlace(Place.Desert),
            "desert*|dune|sahara|sand|oasis|pyramids|caravan "
            + "| wüste|dünen|oase | desierto|duna|arena | désert|sable | 沙漠|沙丘|沙子 | صحراء|رمال"),
        new(new PromptCue.OfPlace(Place.Field),
            "field|meadow|prairie|grassland|countryside|harvest|vineyard|hill|pasture|wheat| "
            + "| feld|felder|wiese|acker|ernte|hugel|weinberg| "
            + "| campo|prado|cosecha|colina|trigo | champ|prairie|recolte|campagne|colline|vignoble|ble "
            + "| 田|田野|草原|麦田|草地|农村 | حقل|مزرعة|قرية|حديقة"),
        new(new PromptCue.OfPlace(Place.Ice),
            "ice|icy|glacier*|arctic|antarctic*|polar|iceberg|tundra|north pole|south pole | eis|gletscher|arktis|antarktis|eisberg "
            + "| hielo|glaciar|artico|antartida | glace|banquise|arctique | 冰|冰川|北极|南极 | جليد"),
        new(new PromptCue.OfPlace(Place.AlienWorld),
            "mars|martian|red planet|alien planet|alien world|lunar surface|on the moon|moon landing|crater|exoplanet|surface of the moon"
            + "|on a planet|on another planet | marsoberflache|mondoberflache|auf dem mond|auf dem mars|roten planeten|roter planet "
            + "| planeta rojo|marte|en la luna|superficie lunar | planete rouge|sur la lune "
            + "| 火星|月球表面|红色星球|外星|登月 | المريخ"),
        new(new PromptCue.OfPlace(Place.Town),
            "town|small town|old town|town square|market square|main street | kleinstadt|stadtchen|altstadt"
            + "|marktplatz|kleine stadt|kleinen stadt "
            + "| pueblo grande|plaza mayor|casco antiguo | bourg|petite ville|vieille ville | 小镇|古镇|镇上"),
        new(new PromptCue.OfPlace(Place.Village),
            "village|hamlet|village street | dorf*|weiler | pueblo|aldea | village|hameau"
            + " | 村庄|村子|村里|乡村|渔村|小村|山村"),
        new(new PromptCue.OfPlace(Place.Harbour),
            "harbour*|harbor*|port town|seaport|marina|quay|dock|docks|pier|fishing port|fishing village|harbour town|small harbour town "
            + "| hafen*|kai|fischerdorf|hafenstadt | puerto|muelle|pueblo pesquero | port de peche|petit port|le "
            + "port|un port|au port|quai "
            + "| 港口|港湾|海港|码头|渔港|小渔村"),
        new(new PromptCue.OfPlace(Place.Farm),
            "farm*|barnyard|ranch | bauernhof|bauernhofs|hof der bauern|landwirt*|gehoft | granja|finca|rancho | ferme|basse cour "
            + "| 农场|农家|牧场"),
        new(new PromptCue.OfPlace(Place.Savanna),
            "savanna*|african plain|serengeti|safari | savanne* | sabana | savane | 稀树草原|大草原"
            + "|非洲草原"),
        new(new PromptCue.OfPlace(Place.Beach), "beach*|sandy shore|seashore | strand|sandstrand | playa | plage | 海滩|沙滩"),
        new(new PromptCue.OfPlace(Place.Jungle),
            "jungle|rainforest|tropical forest | urwald|regenwald|dschungel | selva|jungla | jungle|foret "
            + "tropicale|foret vierge | 丛林|雨林"),
        new(new PromptCue.OfPlace(Place.Garden),
            "garden|park|orchard|backyard|flower bed | garten|park|obstgarten|vorgarten | jardin|parque|huerto | "
            + "jardin|parc|verger | 花园|公园|园子|院子"),
        new(new PromptCue.OfPlace(Place.Market),
            "market stall|market|farmers market|bazaar|market place | markt|wochenmarkt|marktstand|basar | mercado|feria|bazar "
            + "| marche aux|marche couvert|sur le marche|au marche|un marche|le marche | 集市|菜市场|市集"),
        new(new PromptCue.OfPlace(Place.Bridge),
            "bridge|stone bridge|old bridge|on a bridge | brucke|steinbrucke | puente | pont|pont de pierre | "
            + "桥上|石桥|小桥|大桥|桥"),
        new(new PromptCue.OfPlace(Place.Castle),
            "castle|fortress|palace|kingdom|medieval | burg|ritterburg|festung|mittelalter* | castillo|fortaleza "
            + "| chateau fort|chateau|forteresse | 城堡|宫殿"),
        new(new PromptCue.OfPlace(Place.Cave),
            "cave|cavern|grotto|mine shaft|mine tunnel | hohle|grotte|stollen | cueva|gruta|caverna | grotte"
            + "|caverne | 洞穴|山洞|岩洞"),
        new(new PromptCue.OfPlace(Place.Workshop),
            "workshop|workbench|garage|forge|smithy|studio of a|atelier|craftsman|carpenter|violin maker|potter|tinkerer "
            + "| werkstatt|werkbank|schmiede|handwerker|tischler|schreiner|geigenbauer | taller|herreria|carpintero|artesano "
            + "| atelier|forge|menuisier|artisan|luthier | 作坊|工坊|车间|工作台|铁匠铺"),
        new(new PromptCue.OfPlace(Place.Classroom),
            "classroom|school|schoolroom|lecture hall | klassenzimmer|schule|horsaal | aula|escuela|sala de clase "
            + "| salle de classe|ecole|la classe | 教室|学校|课堂"),
        new(new PromptCue.OfPlace(Place.Hospital),
            "hospital|clinic|hospital room|ward|sickroom | krankenhaus|klinik|krankenzimmer | hospital|clinica | "
            + "hopital|clinique|chambre d hopital "
            + "| 医院|病房|诊所"),
        new(new PromptCue.OfPlace(Place.Theatre),
            "theatre|theater|on stage|the stage|empty stage|concert hall|opera|opera house|cinema hall | theater"
            + "|buhne|konzertsaal|oper | teatro|escenario|opera "
            + "| theatre|la scene|salle de concert|opera | 剧院|舞台|剧场|音乐厅"),
        new(new PromptCue.OfPlace(Place.Museum),
            "museum|gallery|exhibition | museum|galerie|ausstellung | museo|galeria|exposicion | musee|exposition "
            + "| 博物馆|美术馆|展览"),
        new(new PromptCue.OfPlace(Place.Station),
            "station|train station|railway station|the platform|railway platform|subway station | bahnhof"
            + "|bahnsteig | estacion de tren|estacion|anden "
            + "| gare|quai de gare | 火车站|车站|站台|月台"),
        new(new PromptCue.OfPlace(Place.Airport),
            "airport|airport terminal|runway|departure hall | flughafen|rollfeld | aeropuerto | aeroport | 机场"
            + "|航站楼"),
        new(new PromptCue.OfPlace(Place.Space),
            "space|outer space|space station|estacion espacial|station spatiale|raumstation|空间站|cosmos"
            + "|cosmic|universe|nebula|solar system|interstellar|orbit|spacewalk|big bang|supernova|milky way"
            + "|astronomy | weltraum*|weltall|kosmos|universum|sonnensystem|umlaufbahn "
            + "| espacio|cosmos|universo|nebulosa|sistema solar|orbita|via lactea "
            + "| espace|univers|nebuleuse|systeme solaire|orbite|voie lactee|cosmique "
            + "| 太空|宇宙|星云|太阳系|轨道|银河|航天 | فضاء|الكون"),
        new(new PromptCue.OfPlace(Place.Underwater),
            "underwater|coral|reef|deep sea|seabed|diver|diving|under the sea|aquarium | unterwasser*|koralle*|riff|tiefsee*|taucher "
            + "|unter wasser|unter dem meer|meeresgrund "
            + "| submarino|bajo el agua|bajo el mar|fondo del mar|arrecife|buceo "
            + "| sous marin|sous l eau|sous la mer|fond de la mer|recif|corail|plongeur "
            + "| 水下|海底|珊瑚|深海|潜水 | تحت الماء"),
        new(new PromptCue.OfPlace(Place.Home),
            "room|home|living room|bedroom|interior|indoors|apartment|sofa|window|fireplace "
            + "| zimmer|wohnzimmer|zuhause|fenster|wohnung|schlafzimmer | habitacion|sala|hogar|ventana|dormitorio "
            + "| chambre|salon|maison interieure|fenetre|appartement | 房间|客厅|家里|窗|卧室|室内 | غرفة|بيت"),
        new(new PromptCue.OfPlace(Place.Laboratory),
            "lab|labs|laborator*|scientist|experiment|chemistry|research|medicine|vaccine "
            + "| labor|labore|wissenschaft*|forscher|forschung|chemie|arzt|medizin "
            + "| laboratorio|cientifico|experimento|quimica|medicina | laboratoire|scientifique|chimie|medecine "
            + "| 实验室|科学家|实验|化学|研究|医学 | مختبر|عالم|مستشفى"),
        new(new PromptCue.OfPlace(Place.Library),
            "library|bookshelf|bookshelves|archive|university|study|student|teacher "
            + "| bibliothek|bucherregal|universitat|lehrer|archiv | biblioteca|universidad|maestro "
            + "| bibliothèque|classe|universite|professeur | 图书馆|大学|书架|老师 "
            + "| مكتبة|مدرسة|جامعة"),
        new(new PromptCue.OfPlace(Place.Office),
            "office|meeting|desk|startup|workplace|business|company|boardroom|team meeting|developer|programmer "
            + "| büro|schreibtisch|besprechung|unternehmen|firma|arbeitsplatz | oficina|escritorio|reunion|empresa|negocio "
            + "| bureau|reunion|entreprise|societe | 办公室|会议|公司|办公桌|企业 | مكتب|اجتماع|شركة"),
        new(new PromptCue.OfPlace(Place.Kitchen),
            "kitchen|cook*|recipe|chef|baker*|restaurant|cafe|coffee shop|breakfast|dinner|meal|bake|baking "
            + "| kuche|kochen|koch|rezept|backerei|restaurant|fruhstuck | cocina|cocinar|receta|panaderia|desayuno|restaurante "
            + "| cuisine|cuisiner|recette|boulangerie|petit dejeuner "
            + "| 厨房|烹饪|食谱|咖啡馆|餐厅|早餐|面包店 | مطبخ|طبخ|مطعم"),
        new(new PromptCue.OfPlace(Place.Abstract),
            "abstract*|consciousness|energy|quantum|mathemat*|sound|emotion|dream*|infinity|creativity|imagination|memory|thought"
            + "|philosophy|physics|spirit*|meditation | abstrakt*|bewusstsein|energie|traum|kreativ*|gedanken|physik|mathematik "
            + "| abstracto|energia|sueño|imaginacion|pensamiento|fisica | abstrait*|energie|reve|pensee|physique "
            + "| 抽象|能量|梦|意识|想象|量子|思想|数学 | تجريد|حلم|طاقة"),
        new(new PromptCue.OfPlace(Place.Network),
            "data|network|ai|artificial intelligence|algorithm|neural|digital|internet|cyber*"
            + "|blockchain|software|cloud computing|machine learning|code|coding|technology|server|hacker"
            + "|crypto | daten*|netzwerk|ki|künstliche intelligenz|algorithm*|digitale*|technologie "
            + "| datos|ia|inteligencia artificial|algoritmo|tecnologia "
            + "| donnees|reseau|intelligence artificielle|algorithme|numerique|technologie "
            + "| 数据|网络|人工智能|算法|数字|互联网|科技|代码|技术 | بيانات|شبكة|ذكاء"),
        new(new PromptCue.OfPlace(Place.Diagram),
            "diagram|graph|infographic|statistics|comparison|how it works|explained|explainer|step by step|steps"
            + "|process|economy|economics"
            + "|finance|growth|percent|inflation|timeline|strategy|overview|summary "
            + "| diagramm|infografik|statistik|vergleich|so funktioniert|erklart|wirtschaft|wachstum|schritt*|prozess"
            + "|zusammenfassung | diagrama|grafico|estadistica|comparacion|economia|crecimiento|pasos|proceso|resumen "
            + "| diagramme|graphique|statistique|comparaison|economie|marche|croissance|etapes|processus|resume "
            + "| 图表|统计|比较|经济|市场|增长|步骤|流程|总结 | مخطط|اقتصاد|نمو"),
        new(new PromptCue.OfPlace(Place.Title),
            "title card|title screen|opening title|end card|end credits|logo | titelkarte|titelbild|abspann | tarjeta de titulo|creditos "
            + "| carton titre|generique | 标题|片头|片尾 | عنوان"),
    ];
}
