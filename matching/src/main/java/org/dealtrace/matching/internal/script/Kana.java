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

    /** Katakana, and pairs of them that are read as one, to Hepburn. */
    private static final Map<String, String> HEPBURN = Alphabets.usual("katakana");

    private static final String LONG = "-";
    private static final String LONG_MARK = "ー";
    private static final String STOP = "ッ";

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
        List<String> morae = new ArrayList<>(kana.length());
        boolean doubled = false;
        for (String read : read(repeated(toKatakana(kana)))) {
            int last = morae.size() - 1;
            if (read.equals(LONG_MARK) && last >= 0) {
                morae.set(last, morae.get(last) + LONG);
            } else if (read.equals(STOP)) {
                doubled = true;
            } else if (read.isEmpty() || read.equals(LONG_MARK)) {
                return List.of();
            } else {
                morae.add(doubled && !Alphabets.isVowel(read.charAt(0)) ? read.charAt(0) + read : read);
                doubled = false;
            }
        }
        return morae;
    }

    /** The reading of each mora in Hepburn, or the length mark or stop; empty for other characters than kana. */
    private static List<String> read(String katakana) {
        List<String> readings = new ArrayList<>(katakana.length());
        for (int i = 0; i < katakana.length(); i++) {
            String single = katakana.substring(i, i + 1);
            String pair = i + 1 < katakana.length() ? HEPBURN.get(katakana.substring(i, i + 2)) : null;
            if (single.equals(LONG_MARK) || single.equals(STOP)) {
                readings.add(single);
            } else if (pair != null) {
                readings.add(pair);
                i++;
            } else {
                readings.add(HEPBURN.getOrDefault(single, ""));
            }
        }
        return readings;
    }

    /** Hepburn with a hyphen behind a vowel that is long. */
    private static String marked(String katakana) {
        StringBuilder out = new StringBuilder(katakana.length() * 2);
        boolean doubled = false;
        for (String read : read(katakana)) {
            char last = out.length() > 0 ? out.charAt(out.length() - 1) : 0;
            if (read.equals(LONG_MARK)) {
                out.append(Alphabets.isVowel(last) ? LONG : "");
            } else if (read.equals(STOP)) {
                doubled = true;
            } else if (!read.isEmpty()) {
                if (doubled) {
                    // a stop before the consonant; "tch" in Hepburn
                    last = read.startsWith("ch") || Alphabets.isVowel(read.charAt(0)) ? 't' : read.charAt(0);
                    out.append(last);
                    doubled = false;
                }
                // "ou" and "uu" are how hiragana write a long vowel
                boolean longVowel =
                        (read.equals("u") && (last == 'o' || last == 'u')) || (read.equals("o") && last == 'o');
                out.append(longVowel ? LONG : read);
            }
        }
        return out.toString();
    }

    private static String lengths(String marked, String way) {
        if (!marked.contains(LONG)) {
            return marked;
        }
        StringBuilder out = new StringBuilder(marked.length());
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c != '-') {
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
