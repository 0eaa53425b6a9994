package org.dealtrace.matching.internal.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Kana to Latin letters in the spellings that companies use.
 *
 * <p>Most company names follow Hepburn's romanisation with single letters for long vowels ("Toyo", "Kogyo"). Others
 * write long vowels out ("Kougyou"), a long o with h ("Ohbayashi"), Kunrei spellings ("Si", "Tu", "Syo"), or m before
 * b, m and p ("Shimbun").
 */
public final class Kana {

    /** Katakana to Hepburn. Two-kana groups first. */
    private static final Map<String, String> PAIRS = Alphabets.table("""
            キャ kya キュ kyu キョ kyo シャ sha シュ shu ショ sho チャ cha チュ chu チョ cho ニャ nya ニュ nyu ニョ nyo ヒャ hya ヒュ hyu ヒョ hyo
            ミャ mya ミュ myu ミョ myo リャ rya リュ ryu リョ ryo ギャ gya ギュ gyu ギョ gyo ジャ ja ジュ ju ジョ jo ヂャ ja ヂュ ju ヂョ jo
            ビャ bya ビュ byu ビョ byo ピャ pya ピュ pyu ピョ pyo シェ she ジェ je チェ che ティ ti ディ di デュ du テュ tu トゥ tu ドゥ du
            ファ fa フィ fi フェ fe フォ fo フュ fyu フャ fya フョ fyo ヴァ va ヴィ vi ヴェ ve ヴォ vo ヴュ vyu ウィ wi ウェ we ウォ wo
            クァ kwa クィ kwi クェ kwe クォ kwo クヮ kwa グァ gwa グィ gwi グェ gwe グォ gwo グヮ gwa ツァ tsa ツィ tsi ツェ tse ツォ tso イェ ye スィ \
            si ズィ zi
            ニェ nye ヒェ hye ミェ mye リェ rye キェ kye ギェ gye ピェ pye ビェ bye
            """);

    private static final Map<String, String> SINGLE = Alphabets.table("""
            ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to
            ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo
            ラ ra リ ri ル ru レ re ロ ro ワ wa ヰ i ヱ e ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo
            ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu
            ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo ヮ wa ヵ ka ヶ ke ヷ va ヺ vo
            """);

    private static final char LONG = '-';

    private Kana() {}

    /** Hiragana to katakana; other characters are kept. */
    static String toKatakana(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ') {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                out.setCharAt(i, (char) (c + 0x60));
            }
        }
        return out == null ? text : out.toString();
    }

    /**
     * The Latin spellings of a word in kana.
     *
     * @param kana hiragana or katakana; other characters are left out
     * @return at most six, the likeliest first; empty if nothing could be read
     */
    static List<String> readings(String kana) {
        String marked = marked(repeated(toKatakana(kana)));
        Set<String> spellings = new LinkedHashSet<>();
        String plain = lengths(marked, "");
        add(spellings, plain);
        add(spellings, lengths(marked, "v"));
        add(spellings, lengths(marked, "h"));
        add(spellings, plain.replace("nb", "mb").replace("nm", "mm").replace("np", "mp"));
        add(spellings, kunrei(plain));
        return List.copyOf(spellings);
    }

    /** The repetition marks ヽ and ヾ written out: いすゞ is isuzu. */
    private static String repeated(String katakana) {
        if (katakana.indexOf('ヽ') < 0 && katakana.indexOf('ヾ') < 0) {
            return katakana;
        }
        StringBuilder out = new StringBuilder(katakana);
        for (int i = 1; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == 'ヽ' || c == 'ヾ') {
                char last = out.charAt(i - 1);
                // in Unicode the voiced kana stands behind the plain one
                out.setCharAt(i, c == 'ヾ' && VOICELESS.indexOf(last) >= 0 ? (char) (last + 1) : last);
            }
        }
        return out.toString();
    }

    private static final String VOICELESS = "カキクケコサシスセソタチツテトハヒフヘホ";

    private static void add(Set<String> spellings, String spelling) {
        if (!spelling.isEmpty()) {
            spellings.add(spelling);
        }
    }

    /**
     * The morae of a word in Hepburn, with a hyphen for a length mark and a double consonant for a stop.
     *
     * @return empty if the word has other characters than kana
     */
    public static List<String> morae(String kana) {
        String katakana = repeated(toKatakana(kana));
        List<String> morae = new ArrayList<>(katakana.length());
        boolean doubled = false;
        for (int i = 0; i < katakana.length(); i++) {
            char c = katakana.charAt(i);
            if (c == 'ー' && !morae.isEmpty()) {
                int last = morae.size() - 1;
                morae.set(last, morae.get(last) + LONG);
                continue;
            }
            if (c == 'ッ') {
                doubled = true;
                continue;
            }
            String read = i + 1 < katakana.length() ? PAIRS.get(katakana.substring(i, i + 2)) : null;
            if (read != null) {
                i++;
            } else {
                read = SINGLE.get(String.valueOf(c));
            }
            if (read == null) {
                return List.of();
            }
            morae.add(doubled && !Alphabets.isVowel(read.charAt(0)) ? read.charAt(0) + read : read);
            doubled = false;
        }
        return morae;
    }

    /** Hepburn with a hyphen behind a vowel that is long. */
    private static String marked(String kana) {
        StringBuilder out = new StringBuilder(kana.length() * 2);
        boolean doubled = false;
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            if (c == 'ー') {
                if (out.length() > 0 && Alphabets.isVowel(out.charAt(out.length() - 1))) {
                    out.append(LONG);
                }
                continue;
            }
            if (c == 'ッ') {
                doubled = true;
                continue;
            }
            String read = i + 1 < kana.length() ? PAIRS.get(kana.substring(i, i + 2)) : null;
            if (read != null) {
                i++;
            } else {
                read = SINGLE.get(String.valueOf(c));
                if (read == null) {
                    continue;
                }
            }
            if (doubled) {
                // a stop before the consonant; "tch" in Hepburn
                out.append(read.startsWith("ch") || Alphabets.isVowel(read.charAt(0)) ? 't' : read.charAt(0));
                doubled = false;
            }
            char last = out.length() > 0 ? out.charAt(out.length() - 1) : 0;
            // "ou" and "uu" are how hiragana write a long vowel
            if ((read.equals("u") && (last == 'o' || last == 'u')) || (read.equals("o") && last == 'o')) {
                out.append(LONG);
            } else {
                out.append(read);
            }
        }
        return out.toString();
    }

    private static String lengths(String marked, String way) {
        if (marked.indexOf(LONG) < 0) {
            return marked;
        }
        StringBuilder out = new StringBuilder(marked.length());
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c != LONG) {
                out.append(c);
            } else if (out.length() > 0) {
                char vowel = out.charAt(out.length() - 1);
                if (way.equals("v")) {
                    out.append(vowel == 'o' ? 'u' : vowel == 'e' ? 'i' : vowel);
                } else if (way.equals("h") && vowel == 'o') {
                    out.append('h');
                }
            }
        }
        return out.toString();
    }

    private static String kunrei(String hepburn) {
        return hepburn.replace("sha", "sya")
                .replace("shu", "syu")
                .replace("sho", "syo")
                .replace("shi", "si")
                .replace("tchi", "tti")
                .replace("chi", "ti")
                .replace("cha", "tya")
                .replace("chu", "tyu")
                .replace("cho", "tyo")
                .replace("tsu", "tu")
                .replace("ji", "zi")
                .replace("ja", "zya")
                .replace("ju", "zyu")
                .replace("jo", "zyo")
                .replace("fu", "hu");
    }
}
