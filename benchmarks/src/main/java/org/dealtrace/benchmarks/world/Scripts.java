package org.dealtrace.benchmarks.world;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Latin words written by sound in other scripts, in the way names are: greedily by the longest piece that a table knows. Rough, as the
 * spellings of real sources are.
 */
final class Scripts {

    private static final Map<String, String> HAN = table("""
            a 阿 ab 阿布 al 阿尔 an 安 ar 阿尔 au 奥 ai 艾 ba 巴 bal 巴尔 ban 班 bar 巴尔 be 贝 bel 贝尔 ben 本 ber 贝尔 bi 比 bin 宾 bo 博
            bon 邦 bor 博尔 bra 布拉 bri 布里 bro 布罗 bu 布 by 比 ca 卡 cal 卡尔 can 坎 car 卡 ce 塞 cel 塞尔 cen 森 cha 查 che 切 chi 奇
            cho 乔 chu 丘 ci 西 co 科 con 康 cor 科尔 cre 克雷 cro 克罗 cu 库 cy 西 da 达 dal 达尔 dan 丹 dar 达尔 de 德 del 德尔 den 登
            di 迪 din 丁 do 多 don 东 dor 多尔 du 杜 dy 迪 e 埃 el 埃尔 em 埃姆 en 恩 er 尔 es 埃斯 eu 欧 fa 法 fal 法尔 fe 费 fen 芬 fer 费尔
            fi 菲 fin 芬 flo 弗洛 fo 福 for 福 fra 弗拉 fu 富 ga 加 gal 加尔 gan 甘 gar 加尔 ge 格 gen 根 ger 格尔 gi 吉 go 戈 gor 戈尔 gra 格拉
            gri 格里 gro 格罗 gu 古 ha 哈 hal 哈尔 han 汉 har 哈尔 he 赫 hel 赫尔 hi 希 ho 霍 hor 霍尔 hu 胡 hy 海 i 伊 in 因 is 伊斯 ja 贾 je 杰
            ji 吉 jo 乔 ju 朱 ka 卡 kal 卡尔 kan 坎 kar 卡尔 ke 凯 ken 肯 ki 基 kin 金 ko 科 kon 孔 kor 科尔 kra 克拉 kro 克罗 ku 库 ky 基
            la 拉 lan 兰 le 莱 len 伦 ler 勒 li 利 lin 林 lo 洛 lon 隆 lu 卢 ly 利 ma 马 mal 马尔 man 曼 mar 马尔 me 梅 mel 梅尔 men 门 mer 默
            mi 米 min 明 mo 莫 mon 蒙 mor 莫尔 mu 穆 my 米 na 纳 nal 纳尔 nan 南 ne 内 nel 内尔 ner 纳 ni 尼 nin 宁 no 诺 nor 诺尔 nov 诺夫
            nu 努 ny 尼 o 奥 ol 奥尔 on 翁 or 奥尔 pa 帕 pal 帕尔 pan 潘 par 帕尔 pe 佩 pel 佩尔 pen 彭 per 珀 pha 法 pho 福 phy 菲 pi 皮 po 波
            pol 波尔 por 波尔 pra 普拉 pre 普雷 pri 普里 pro 普罗 pu 普 py 皮 qua 夸 ra 拉 ran 兰 re 雷 ren 伦 ri 里 rin 林 ro 罗 ron 龙 ru 鲁
            ry 里 sa 萨 sal 萨尔 san 桑 sar 萨尔 se 塞 sen 森 ser 瑟 sha 沙 she 舍 shi 什 sho 肖 si 西 sin 辛 so 索 sol 索尔 son 森 sor 索尔
            sta 斯塔 ste 斯特 stro 斯特罗 su 苏 syn 辛 sy 西 ta 塔 tal 塔尔 tan 坦 tar 塔尔 te 泰 tek 泰克 tel 特尔 ten 滕 ter 特 the 塞
            ti 蒂 tin 廷 to 托 ton 顿 tor 托尔 tra 特拉 tre 特雷 tri 特里 tro 特罗 tu 图 ty 蒂 u 乌 ul 乌尔 un 昂 ur 乌尔 va 瓦 val 瓦尔 van 万
            var 瓦尔 ve 韦 vel 韦尔 ven 文 ver 韦尔 vi 维 vin 文 vo 沃 vol 沃尔 vu 武 wa 瓦 we 韦 wi 威 win 温 wo 沃 xa 克萨 xe 泽 xi 西
            xo 克索 ya 亚 ye 耶 yo 约 yu 尤 za 扎 ze 泽 zen 岑 zi 齐 zo 佐 zu 祖 b 布 c 克 d 德 f 夫 g 格 h 赫 j 吉 k 克 l 尔 m 姆 n 恩 p 普
            q 克 r 尔 s 斯 t 特 v 夫 w 武 x 克斯 y 伊 z 兹
            """);

    private static final Map<String, String> CYRILLIC = table("""
            shch щ zh ж kh х ts ц ch ч sh ш yu ю ya я yo ё a а b б c к d д e е f ф g г h х i и j дж k к l л m м n н o о p п q к r р s с
            t т u у v в w в x кс y й z з
            """);

    private static final Map<String, String> KANA = table("""
            a ア i イ u ウ e エ o オ ka カ ki キ ku ク ke ケ ko コ ga ガ gi ギ gu グ ge ゲ go ゴ sa サ shi シ si シ su ス se セ so ソ za ザ ji ジ
            zi ジ zu ズ ze ゼ zo ゾ ta タ chi チ ti ティ tsu ツ tu トゥ te テ to ト da ダ di ディ du ドゥ de デ do ド na ナ ni ニ nu ヌ ne ネ no ノ
            ha ハ hi ヒ fu フ hu フ he ヘ ho ホ ba バ bi ビ bu ブ be ベ bo ボ pa パ pi ピ pu プ pe ペ po ポ ma マ mi ミ mu ム me メ mo モ ya ヤ
            yu ユ yo ヨ ra ラ ri リ ru ル re レ ro ロ la ラ li リ lu ル le レ lo ロ wa ワ wi ウィ we ウェ wo ウォ va ヴァ vi ヴィ vu ヴ ve ヴェ
            vo ヴォ fa ファ fi フィ fe フェ fo フォ kya キャ kyu キュ kyo キョ sha シャ shu シュ sho ショ cha チャ chu チュ cho チョ nya ニャ
            nyu ニュ nyo ニョ rya リャ ryu リュ ryo リョ ja ジャ ju ジュ jo ジョ n ン b ブ c ク d ド f フ g グ h フ j ジ k ク l ル m ム p プ q ク
            r ル s ス t ト v ヴ w ウ x クス y イ z ズ
            """);

    private Scripts() {}

    static String han(String word) {
        return write(word, HAN);
    }

    static String cyrillic(String word) {
        String text = write(word, CYRILLIC);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String katakana(String word) {
        return write(word, KANA);
    }

    private static String write(String word, Map<String, String> table) {
        String letters = word.toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters.length(); ) {
            int length = Math.min(4, letters.length() - i);
            while (length > 0 && !table.containsKey(letters.substring(i, i + length))) {
                length--;
            }
            if (length == 0) {
                i++;
            } else {
                text.append(table.get(letters.substring(i, i + length)));
                i += length;
            }
        }
        return text.isEmpty() ? word : text.toString();
    }

    private static Map<String, String> table(String pairs) {
        Map<String, String> table = new TreeMap<>();
        String[] cells = pairs.strip().split("\\s+");
        for (int i = 0; i + 1 < cells.length; i += 2) {
            table.put(cells[i], cells[i + 1]);
        }
        return table;
    }
}
