package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealtrace.Country;

/** The words that names are made of. Word roots and business vocabulary only: no name of a company is in here. */
public final class Lexicon {

    /** A word of business in the languages that names are written in; empty where a language has no entry. */
    record Concept(
            String field, String english, String abbreviation, String chinese, String russian, String japanese) {}

    /** A legal form: as registered, as abbreviated, and in the country's own script where that is another one. */
    record LegalForm(String full, String abbreviated, String own) {}

    /** A country of the world: how its names sound, where its companies sit, and its legal forms with the usual one first. */
    record Land(Country country, Manner manner, List<String> cities, List<LegalForm> forms) {}

    /** How names sound. */
    enum Manner {
        ENGLISH,
        GERMAN,
        LATIN,
        SLAVIC,
        JAPANESE,
        NORDIC
    }

    static final String BIOTECHNOLOGY = "biotechnology";
    static final String AI = "artificial intelligence";

    static final List<String> FIELDS = List.of(
            BIOTECHNOLOGY,
            AI,
            "new materials",
            "energy",
            "environment",
            "medical devices",
            "semiconductors",
            "aerospace",
            "agriculture",
            "manufacturing");

    static final List<Concept> CONCEPTS = parsed("""
            biotechnology|Biotechnology|Biotech|生物技术|Биотехнологии|バイオテクノロジー
            biotechnology|Pharmaceuticals|Pharma|制药|Фармацевтика|製薬
            biotechnology|Therapeutics|Ther.|治疗|Терапия|セラピューティクス
            biotechnology|Genomics|Gen.|基因|Геномика|ゲノミクス
            biotechnology|Biosciences|Biosci.|生命科学|Бионаука|バイオサイエンス
            biotechnology|Vaccines|Vacc.|疫苗|Вакцины|ワクチン
            biotechnology|Laboratories|Labs|实验室|Лаборатории|研究所
            artificial intelligence|Robotics|Rob.|机器人|Робототехника|ロボティクス
            artificial intelligence|Software|Softw.|软件|Софт|ソフトウェア
            artificial intelligence|Vision|Vis.|视觉|Видение|ビジョン
            artificial intelligence|Analytics|Anal.|分析|Аналитика|アナリティクス
            artificial intelligence|Computing|Comp.|计算|Вычисления|コンピューティング
            artificial intelligence|Data Systems|Data Sys.|数据系统|Дата Системы|データシステム
            artificial intelligence|Networks|Netw.|网络|Сети|ネットワークス
            new materials|Materials|Mat.|材料|Материалы|マテリアル
            new materials|Composites|Comp.|复合材料|Композиты|コンポジット
            new materials|Ceramics|Cer.|陶瓷|Керамика|セラミックス
            new materials|Polymers|Polym.|聚合物|Полимеры|ポリマー
            new materials|Coatings|Coat.|涂料|Покрытия|コーティング
            new materials|Alloys|All.|合金|Сплавы|合金
            energy|Energy|En.|能源|Энерго|エナジー
            energy|Power Systems|Power Sys.|电力系统|Энергосистемы|電力システム
            energy|Batteries|Batt.|电池|Батареи|電池
            energy|Solar|Sol.|太阳能|Солар|ソーラー
            energy|Turbines|Turb.|涡轮机|Турбины|タービン
            environment|Environmental|Env.|环境|Экология|環境
            environment|Water Technologies|Water Tech|水处理技术|Водные технологии|水処理
            environment|Recycling|Recyc.|回收|Утилизация|リサイクル
            environment|Filtration|Filtr.|过滤|Фильтрация|フィルトレーション
            medical devices|Medical|Med.|医疗|Медицина|メディカル
            medical devices|Diagnostics|Diag.|诊断|Диагностика|診断
            medical devices|Imaging|Imag.|影像|Визуализация|イメージング
            medical devices|Implants|Impl.|植入物|Имплантаты|インプラント
            semiconductors|Semiconductors|Semi|半导体|Полупроводники|半導体
            semiconductors|Microelectronics|Microel.|微电子|Микроэлектроника|マイクロエレクトロニクス
            semiconductors|Photonics|Phot.|光子|Фотоника|フォトニクス
            semiconductors|Optics|Opt.|光学|Оптика|光学
            semiconductors|Electronics|Electr.|电子|Электроника|電子
            aerospace|Aerospace|Aero.|航空航天|Аэрокосмос|航空宇宙
            aerospace|Aviation|Av.|航空|Авиация|航空
            aerospace|Satellites|Sat.|卫星|Спутники|衛星
            agriculture|Agriculture|Agri.|农业|Агро|アグリ
            agriculture|Seeds|Sds.|种子|Семена|種苗
            agriculture|Foods|Fds.|食品|Продукты|食品
            manufacturing|Engineering|Eng.|工程|Инжиниринг|エンジニアリング
            manufacturing|Machinery|Mach.|机械|Машины|機械
            manufacturing|Instruments|Instr.|仪器|Приборы|計器
            manufacturing|Automation|Autom.|自动化|Автоматика|オートメーション
            manufacturing|Technologies|Tech|科技|Технологии|テクノロジー
            manufacturing|Industries|Ind.|工业|Индустрия|工業
            manufacturing|International|Intl|国际|Интернешнл|インターナショナル
            """);

    private static final Map<String, List<Concept>> BY_FIELD =
            CONCEPTS.stream().collect(Collectors.groupingBy(Concept::field));

    static final Map<Manner, WordChain> CHAINS = chains();

    /** Common words that English names use as names. */
    static final List<String> PLAIN_WORDS = List.of(
            "Amber",
            "Anchor",
            "Beacon",
            "Birch",
            "Bridge",
            "Canyon",
            "Cedar",
            "Cobalt",
            "Coral",
            "Crest",
            "Crown",
            "Delta",
            "Eagle",
            "Echo",
            "Falcon",
            "Forge",
            "Granite",
            "Harbor",
            "Hawk",
            "Horizon",
            "Iron",
            "Juniper",
            "Keystone",
            "Lake",
            "Lantern",
            "Maple",
            "Mesa",
            "Meridian",
            "North",
            "Oak",
            "Onyx",
            "Orchard",
            "Pine",
            "Pioneer",
            "Prairie",
            "Quartz",
            "Raven",
            "Ridge",
            "River",
            "Sage",
            "Silver",
            "Slate",
            "Spring",
            "Stone",
            "Summit",
            "Thunder",
            "Timber",
            "Vale",
            "Vista",
            "West",
            "Willow",
            "Winter");

    /** Syllables of Chinese brands, each with a character of that sound. */
    private static final List<String[]> SYLLABLES = pairs("""
            an 安 bai 百 bo 博 chang 昌 cheng 诚 da 达 de 德 dong 东 fang 方 feng 丰 fu 富 guang 广 hai 海 han 瀚 hao 昊 heng 恒 hong 宏 hua 华
            hui 汇 jia 嘉 jian 建 jin 金 jing 晶 kai 凯 lan 蓝 li 利 lian 联 long 隆 mei 美 ming 明 nan 南 ning 宁 ping 平 qi 启 qing 青 rong 荣
            rui 瑞 sen 森 shan 山 sheng 盛 tai 泰 tian 天 tong 通 wei 伟 xiang 祥 xin 鑫 xing 兴 yang 阳 yi 益 ying 英 yong 永 yuan 源 yun 云
            ze 泽 zhen 振 zhi 智 zhong 中 zhuo 卓 zi 子
            """);

    private static final List<String[]> CHINESE_CITIES = pairs("""
            Beijing 北京 Shanghai 上海 Shenzhen 深圳 Guangzhou 广州 Hangzhou 杭州 Nanjing 南京 Suzhou 苏州 Wuhan 武汉 Chengdu 成都 Qingdao 青岛
            Xi'an 西安 Ningbo 宁波
            """);

    private static final Map<String, Land> LANDS = lands();
    private static final List<Land> ALL_LANDS = List.copyOf(LANDS.values());

    private Lexicon() {}

    static Land land(String code) {
        Land land = LANDS.get(code);
        if (land == null) {
            throw new IllegalArgumentException(
                    "the simulated world has no country '" + code + "'; it has " + LANDS.keySet());
        }
        return land;
    }

    static List<Land> all() {
        return ALL_LANDS;
    }

    /** The words of business of a field. */
    static List<Concept> concepts(String field) {
        return BY_FIELD.getOrDefault(field, CONCEPTS);
    }

    /** The name of an invented Chinese company: in Latin and in Chinese letters. */
    static String[] chineseCompany(WorldRandom random) {
        String[] first = random.pick(SYLLABLES);
        String[] second = random.pick(SYLLABLES);
        Concept concept = random.pick(CONCEPTS);
        String brand = first[0] + second[0];
        String latin = Character.toUpperCase(brand.charAt(0)) + brand.substring(1) + " " + concept.english();
        String han = first[1] + second[1] + concept.chinese();
        if (random.chance(0.5)) {
            String[] city = random.pick(CHINESE_CITIES);
            latin = city[0] + " " + latin;
            han = city[1] + han;
        }
        return random.chance(0.3)
                ? new String[] {latin + " Group Co., Ltd.", han + "集团有限公司"}
                : new String[] {latin + " Co., Ltd.", han + "有限公司"};
    }

    private static List<String[]> pairs(String cells) {
        String[] words = cells.strip().split("\\s+");
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            pairs.add(new String[] {words[i], words[i + 1]});
        }
        return List.copyOf(pairs);
    }

    private static List<Concept> parsed(String lines) {
        List<Concept> list = new ArrayList<>();
        for (String line : lines.strip().split("\n")) {
            String[] cells = line.split("\\|", -1);
            list.add(new Concept(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));
        }
        return List.copyOf(list);
    }

    private static Map<Manner, WordChain> chains() {
        Map<Manner, WordChain> chains = new LinkedHashMap<>();
        // Roots of technical words, blended as coiners of names blend them.
        chains.put(Manner.ENGLISH, chain("""
                acutech advex aeromic aerolon agrivan algorix alphacore ampliton aquaden arbotech arcadyn argentix astrolin atomera
                auriga axiomatic bioform biolume bionexus calibron carbonix cellara centrix chemora chronotek
                clearspan codestone cognita coralyn crystalon cyberlin datafield decatron deltagen dynacore dynatek ecotherm electra
                elementa endovar enviral equinox fibrelon filtrex flexitron fluidyne galvanic gammatron genesys geolith
                glidewell gravitas helion hexagon hydrolyn immunix inductek infinium inovar intelligen ionix
                isotek keratin kinetix lambdatek lasertone levitas lithora lumenor magnetar maxivar mechatron medivance meridor
                metalon micronor molecula nanolith neurolix novatherm nucleon octavia omnitron optilux orbitek osmotic
                oxygena paragon particle pharmagen photonyx plasmatek polymera precidyn prismatic protogen pulsar quantor radiant
                reactiva regenix resonant rhodium roboflex sensorix silicor sonatek spectrel stellara sterling stratus
                synapsis syntheon tactile technor tensor terralon thermion titanor torquent tracelight transcend tritium
                ultralon unison vectoral velocity verdant vertexa viridian vitalis vortexa wavecrest xenolith zephyra zymotek
                """));
        chains.put(Manner.GERMAN, chain("""
                ackerbau altmanner bachwald baumgart bergfeld birkental brandhof breitner bruckwerk burghard dahlenberg dornbach
                ebersold eichhof eisenbach elbtal falkenrath feldmark feuerstein finkwald freital gartner gerberich goldbeck
                grunwald habicht hagedorn hammerle hartwig heidekamp hellbach herzberg hinrichs hochstett hofmark holzapfel
                immental junghof kaltenbach kampfer kernfeld kirchner klingental kohlbach kraftwerk kronberg landgraf lautenbach
                lichtwerk lindner lowental marbach meissner morgenrot muhlhof neuhauser niedermark obertal ottersberg pfaffen
                rabenstein reinhold rheinau rosental rothbach sandkamp schafer schonfeld schwarzbach seefeld sommerau stahlwerk
                steinbach sturmer talheim tannhof ulmental vogelsang waldhof weidner weissmark werkstatt wiesental winkler wolfram
                zellerbach ziegler zimmerle
                """));
        chains.put(Manner.LATIN, chain("""
                albanel alivero amadori arcanto ardelle armonia aurelio avenir balzano bellefont belmonte benaretti bonaventi
                calabris campagne cantoral capriolo carmela castelle cavallo celestin chantal clairmont colombe corvino dalmassi
                delorme domenil dorsanne durantel elvira espinel fabrice favareau ferrante fiorella fontane francesi gallardo
                gastaldi gervaise giraldi granvelle isabeau jacquard jolivet lamberti laurence leonardi liberel lombarde lorrain
                luciani malverde manzano marcheli marinelle mirabel molinari montrose moreau navarelle nicoletti noviel olivetan
                orlandi palermo parisel pascaline pellegri perignon ponsard proventi quintero rambaud ravello renaudin ricciardi
                rivarol romanelli rosselin salvatore santarel serafine sevignan sorbelle tancredi terracina tessier torelli tourville
                valente valmont varenne verlaine vicenti villard viviani
                """));
        chains.put(Manner.SLAVIC, chain("""
                almazov altairsk amurstal arkadin astravod avangarden balashov baltisk baykalin belozer berezovsk bogatyr boreal
                bryansk burevest chernozem dalnevost dinamika dneprov dobrynin donskoy dubrava elbrusin energovit fedorin galaktik
                gorizont granitov impulsar irtyshin ivanov izumrud kalinov karpatsk kaskadin kazanmed kedrovsk kinetika kolskiy
                kometar kristalin kubansk kurganov ladozhin lazurit lenskiy litvinov lugansk luchmed magistral mayakov medvedin
                meteorit minskov molniya moroz nadezhda narvskiy neftegor nevsky nikitin novator obninsk okeanik olimpiysk onegin
                orbitan orlovsk pamirov pechora polyarin prometey radugin rassvet ritmika rodinka rubinov samarin sayansk severin
                sibirtek skolkov smolensk sokolov solaris spektrin sputnikov stankov stolitsa tayga terekin timiryaz titanov tomskiy
                topazin uralmed vavilov vektorin vesnin vitebsk volgin voskhod vympelin yakovlev yantar yenisey zarya zelenin zvezdin
                """));
        chains.put(Manner.JAPANESE, chain("""
                aizawa akagi akimoto amagasa aoyama arashi asahina asakura azumino chikuma daimon enomoto fujimori fukuhara futaba
                hachiman hakone hanamura haruna hatano hayakawa hibiki higashi hikari hinode hirosawa hokuto honjo horikawa ichinose
                iwasaki izumino kagura kaminari kanaza kasuga katsura kawanabe kirishima kitano kobayama komatsuda konoe kotobuki
                kurobe kurosawa kusano maebashi makino matsukaze midori mikasa minamino misaki miyabi mizuho morikawa musashi nagare
                nakasone naruse niji nishino nogami oboro ogawara okuda omori ooshima otowa rikyu sagano sakaki sakura sanada sasaki
                sawamura seiran shibano shigure shimazu shinano shirakawa sorano sugino suzukaze tachibana takamine takenaka tamaki
                tanabe tateyama tenryu tokiwa tomori toyosaki tsubaki tsukuba uchino umeda unabara wakaba yamabiko yamanami yoshino
                yukawa yuzuki
                """));
        chains.put(Manner.NORDIC, chain("""
                aalvik aksland ankerud arendal askholm aurora backlund bergvik birkeland bjorkman blomdahl brandvik dalby drammen
                ekholm elfving enqvist falkby fjordland flodin forsby gronlund hagalund halvorsen havstrom heimdal hellsten holmvik
                isaksen jarvinen kallio karlsby kivela korpela lagerby lahtinen lindvall lofgren lundqvist makela marklund mattila
                myrvang nattvik niemela nordahl nyholm oksanen olsby palmgren pohjola rantala rautio ringdal rosvik saarinen salmela
                selander sjogren skogly soderby stenvall stormvik sundby svarta tallroth tervonen tornby ulvang vainio
                valkeala vasterby vikholm virtala vuorela wallin wikstrom yrjola
                """));
        return chains;
    }

    private static WordChain chain(String words) {
        return new WordChain(List.of(words.strip().split("\\s+")));
    }

    private static Map<String, Land> lands() {
        Map<String, Land> lands = new LinkedHashMap<>();
        add(
                lands,
                "RU",
                Manner.SLAVIC,
                "Moscow,Saint Petersburg,Novosibirsk,Kazan,Tomsk",
                "Limited Liability Company/LLC/ООО",
                "OOO//ООО",
                "Joint-Stock Company/JSC/АО",
                "Ltd.//ООО");
        add(
                lands,
                "US",
                Manner.ENGLISH,
                "Houston,Austin,Denver,San Diego,Boston",
                "Incorporated/Inc./",
                "Corporation/Corp./",
                "LLC//",
                "Company/Co./");
        add(
                lands,
                "GB",
                Manner.ENGLISH,
                "London,Cambridge,Oxford,Manchester,Edinburgh",
                "Limited/Ltd/",
                "Public Limited Company/PLC/");
        add(
                lands,
                "JP",
                Manner.JAPANESE,
                "Tokyo,Osaka,Kyoto,Nagoya,Tsukuba",
                "Co., Ltd.//株式会社",
                "Corporation/Corp./株式会社",
                "Inc.//株式会社");
        add(lands, "DE", Manner.GERMAN, "Berlin,Munich,Dresden,Aachen", "GmbH//", "AG//", "GmbH & Co. KG/KG/");
        add(lands, "IL", Manner.ENGLISH, "Tel Aviv,Haifa,Jerusalem,Rehovot", "Limited/Ltd./");
        add(lands, "FR", Manner.LATIN, "Paris,Lyon,Grenoble,Toulouse", "SAS//", "SA//", "SARL//");
        add(lands, "KR", Manner.ENGLISH, "Seoul,Daejeon,Busan", "Co., Ltd.//주식회사", "Inc.//주식회사");
        add(
                lands,
                "CA",
                Manner.ENGLISH,
                "Toronto,Vancouver,Montreal",
                "Incorporated/Inc./",
                "Limited/Ltd./",
                "Corporation/Corp./");
        add(lands, "AU", Manner.ENGLISH, "Sydney,Melbourne,Brisbane", "Pty Limited/Pty Ltd/", "Limited/Ltd/");
        add(lands, "FI", Manner.NORDIC, "Helsinki,Espoo,Oulu", "Oy//", "Oyj//");
        add(lands, "SE", Manner.NORDIC, "Stockholm,Lund,Uppsala", "Aktiebolag/AB/");
        add(lands, "NL", Manner.GERMAN, "Delft,Eindhoven,Leiden", "B.V./BV/", "N.V./NV/");
        add(
                lands,
                "UA",
                Manner.SLAVIC,
                "Kyiv,Kharkiv,Dnipro",
                "Limited Liability Company/LLC/ТОВ",
                "Joint-Stock Company/JSC/АТ");
        add(lands, "BY", Manner.SLAVIC, "Minsk,Gomel", "OOO//ООО", "OAO//ОАО");
        add(lands, "IT", Manner.LATIN, "Milan,Turin,Bologna", "S.p.A./SpA/", "S.r.l./Srl/");
        add(lands, "CH", Manner.GERMAN, "Zurich,Basel,Lausanne", "AG//", "SA//");
        add(lands, "SG", Manner.ENGLISH, "Singapore", "Pte. Ltd./Pte Ltd/");
        add(lands, "BE", Manner.LATIN, "Leuven,Ghent,Brussels", "NV//", "SA//");
        add(lands, "AT", Manner.GERMAN, "Vienna,Graz", "GmbH//", "AG//");
        return lands;
    }

    private static void add(Map<String, Land> lands, String code, Manner manner, String cities, String... forms) {
        List<LegalForm> list = new ArrayList<>();
        for (String form : forms) {
            String[] cells = form.split("/", -1);
            list.add(new LegalForm(cells[0], cells[1].isEmpty() ? cells[0] : cells[1], cells[2]));
        }
        lands.put(code, new Land(new Country(code), manner, List.of(cities.split(",")), List.copyOf(list)));
    }

    /** A technology field, as often as the corpus has it. */
    static String field(WorldRandom random) {
        // Biotechnology stands in 190 and artificial intelligence in 171 of the 642 notices; a fifth have a second
        // field.
        return FIELDS.get(random.weighted(0.25, 0.225, 0.1, 0.08, 0.06, 0.07, 0.06, 0.055, 0.05, 0.05));
    }
}
