package org.dealtrace.matching.internal.script;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Latin spellings of alphabets: own tables for Cyrillic, Greek, Georgian, Armenian, Arabic and Hebrew in the usual
 * spelling of names, which differs from ICU's scholarly schemes, and ICU's transliterator for the rest.
 */
public final class Alphabets {

    private static final Map<String, String> RUSSIAN = table("""
            а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш \
            sh щ shch ъ - ы y ь - э e ю yu я ya
            і i ї yi є ye ґ g ў u ј j љ lj њ nj ђ dj ћ c џ dz ѓ gj ќ kj ѕ dz қ k ғ g ң ng ә a ө o ү u ұ u һ h ѣ e
            """);
    /** The other usual spelling of letters: kh as h, y as i, ya as ia, ts as c, ж as j, кс as x. */
    private static final Map<String, String> RUSSIAN_OTHER = table("""
            кс x дж j ж j й i ы i х h ц c щ sch ю iu я ia ё e э e ч ch г g ъ a
            """);

    private static final Map<String, String> UKRAINIAN_OTHER =
            table("г h и y й i е e ц ts щ shch ъ a ю iu я ia є ie ї i");

    private static final Map<String, String> GREEK = table("""
            ου ou αυ av ευ ev γγ ng γκ gk γχ nch μπ b ντ nt αι ai ει ei οι oi τσ ts τζ tz
            α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
            """);
    private static final Map<String, String> GREEK_OTHER =
            table("μπ mp ντ d γκ g αυ au ευ eu η e υ u χ h φ ph κ c ει i οι i");

    private static final Map<String, String> GEORGIAN = table("""
            ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ \
            ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h
            """);
    private static final Map<String, String> GEORGIAN_OTHER = table("ფ f ქ c ქს x კს x ხ h ყ k წ c ც c ღ g ვ w");

    private static final Map<String, String> ARMENIAN = table("""
            ու u և ev ա a բ b գ g դ d ե e զ z է e ը - թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ \
            sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v
            փ p ք k օ o ֆ f
            """);
    private static final Map<String, String> ARMENIAN_OTHER = table("ղ g խ h քս x ծ c ց c յ i կ c");

    private static final Map<String, String> ARABIC = table("""
            ا a أ a إ i آ a ء - ؤ o ئ e ب b پ p ت t ث th ج j چ ch ح h خ kh د d ذ th ر r ز z ژ zh س s ش sh ص s ض d ط t \
            ظ z ع a غ gh ف f ڤ v ق q ک k ك k گ g ل l
            م m ن n ه h ة a و o ی i ي i ى a ٹ t ڈ d ڑ r ں n ھ h ہ h ے e ۃ a ۀ eh ٱ a
            """);
    private static final Map<String, String> ARABIC_OTHER =
            table("ج g ق k و w ي y ی y غ g خ h ف v ب p ث s ذ z ع - ه h ك c ش ch");
    private static final Map<String, String> ARABIC_VOWELS = table("و u ي ee ی ee ق k ج g غ g");

    private static final Map<String, String> HEBREW = table("""
            א a ב b ג g ד d ה h ו o ז z ח h ט t י i כ k ך kh ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש \
            sh ת t
            ג' j ז' zh צ' ch ץ' ch ת' th וו v יי i
            """);
    private static final Map<String, String> HEBREW_OTHER =
            table("ב v פ f ו u ש s ח ch י y כ ch צ tz ץ tz ק c א e יי ai");
    private static final Map<String, String> HEBREW_V = table("ו v ק k כ c ש sh א o ע e");

    /** Made with the first word of another script, because making them is slow. */
    private static final class Icu {

        /** Used under a lock, because ICU's transliterators may not be safe for several threads. */
        static final Transliterator ANY_LATIN = Transliterator.getInstance("Any-Latin; NFD; Lower");

        static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII; Lower");
    }

    private Alphabets() {}

    /** A map of pairs of cells; "-" is an empty value. */
    static Map<String, String> table(String words) {
        String[] cells = words.trim().split("\\s+");
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            table.put(cells[i], cells[i + 1].equals("-") ? "" : cells[i + 1]);
        }
        return Map.copyOf(table);
    }

    /**
     * The Latin spellings of a word.
     *
     * @param word lower case, in one script
     * @param script of {@link UScript}
     * @return at most four, the likeliest first; empty if no letter can be read
     */
    public static List<String> readings(String word, int script) {
        Set<String> spellings = new LinkedHashSet<>();
        switch (script) {
            case UScript.CYRILLIC -> {
                String w = word.replace('ё', 'е').replace('ѐ', 'е').replace('ѝ', 'и');
                String plain = spell(w, RUSSIAN, Map.of());
                add(
                        spellings,
                        plain.replace("iy", "y").endsWith("y") && w.endsWith("ий")
                                ? plain.substring(0, plain.length() - 2) + "y"
                                : plain);
                add(spellings, spell(w, RUSSIAN, RUSSIAN_OTHER));
                if (w.indexOf('г') >= 0 || w.indexOf('и') >= 0 || w.indexOf('ъ') >= 0) {
                    add(spellings, spell(w, RUSSIAN, UKRAINIAN_OTHER));
                }
                add(spellings, plain.replace("ks", "x").replace("ey", "ei").replace("kh", "h"));
            }
            case UScript.GREEK -> {
                add(spellings, spell(word, GREEK, Map.of()));
                add(spellings, spell(word, GREEK, GREEK_OTHER));
            }
            case UScript.GEORGIAN -> {
                String w = asMkhedruli(word);
                String plain = spell(w, GEORGIAN, Map.of());
                // borrowed names get the ending of the nominative
                if (w.length() > 4 && w.endsWith("ი")) {
                    String other = spell(w.substring(0, w.length() - 1), GEORGIAN, GEORGIAN_OTHER);
                    add(spellings, plain);
                    add(spellings, other);
                    add(spellings, plain.substring(0, plain.length() - 1));
                } else {
                    add(spellings, plain);
                    add(spellings, spell(w, GEORGIAN, GEORGIAN_OTHER));
                }
            }
            case UScript.ARMENIAN -> {
                add(spellings, spell(word, ARMENIAN, Map.of()));
                add(spellings, spell(word, ARMENIAN, ARMENIAN_OTHER));
            }
            case UScript.ARABIC -> {
                add(spellings, spell(word, ARABIC, Map.of()));
                add(spellings, spell(word, ARABIC, ARABIC_OTHER));
                add(spellings, spell(word, ARABIC, ARABIC_VOWELS));
            }
            case UScript.HEBREW -> {
                String w = word.replace('\u05F3', '\'');
                // a last he is the vowel a
                w = w.length() > 2 && w.endsWith("ה") ? w.substring(0, w.length() - 1) + 'א' : w;
                add(spellings, spell(w, HEBREW, Map.of()));
                add(spellings, spell(w, HEBREW, HEBREW_OTHER));
                add(spellings, spell(w, HEBREW, HEBREW_V));
            }
            default -> {
                String latin;
                synchronized (Icu.ANY_LATIN) {
                    latin = Icu.ANY_LATIN.transliterate(word);
                }
                StringBuilder letters = new StringBuilder(latin.length());
                boolean indic = isIndic(script);
                for (int i = 0; i < latin.length(); i++) {
                    char c = latin.charAt(i);
                    char next = i + 1 < latin.length() ? latin.charAt(i + 1) : 0;
                    if (c == 's' && (next == '\u0301' || next == '\u0323' || next == '\u030C')) {
                        letters.append("sh");
                    } else if (c == 'c' && indic) {
                        letters.append(next == 'h' ? "c" : "ch");
                    } else if (c == 'c' && script == UScript.THAI) {
                        letters.append(next == 'h' ? 'c' : 'j');
                    } else if (c == 'x' && script == UScript.THAI) {
                        // the letter that carries a vowel: a at the start, else o; nothing before a vowel sign
                        letters.append(isVowel(next) ? "" : i == 0 ? "a" : "o");
                    } else if (Character.isLetterOrDigit(c)) {
                        letters.append(c);
                    }
                }
                String plain = ascii(letters.toString());
                if (script == UScript.THAI) {
                    // th, ph and kh are t, p and k with a breath, not the sounds that English writes so
                    plain = plain.replace("iya", "ia")
                            .replace("eiy", "ia")
                            .replace("th", "t")
                            .replace("ph", "p")
                            .replace("kh", "k");
                }
                add(spellings, plain);
                if (plain.endsWith("a") && plain.length() > 3 && isIndic(script)) {
                    // the inherent vowel is not said at the end of a word
                    add(spellings, plain.substring(0, plain.length() - 1));
                }
            }
        }
        return List.copyOf(spellings);
    }

    /** The Latin letters and digits of a text, without marks. */
    public static String ascii(String latin) {
        String plain;
        synchronized (Icu.ANY_LATIN) {
            plain = Icu.TO_ASCII.transliterate(latin);
        }
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    private static boolean isIndic(int script) {
        return script == UScript.DEVANAGARI
                || script == UScript.BENGALI
                || script == UScript.GUJARATI
                || script == UScript.GURMUKHI
                || script == UScript.ORIYA;
    }

    private static void add(Set<String> spellings, String spelling) {
        if (!spelling.isEmpty() && spellings.size() < 4) {
            spellings.add(spelling);
        }
    }

    private static String spell(String word, Map<String, String> table, Map<String, String> first) {
        StringBuilder out = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            String pair = i + 1 < word.length() ? word.substring(i, i + 2) : "";
            String latin = first.getOrDefault(pair, table.get(pair));
            if (latin != null) {
                out.append(latin);
                i++;
                continue;
            }
            String letter = word.substring(i, i + 1);
            char c = word.charAt(i);
            latin = first.getOrDefault(letter, table.get(letter));
            if (latin != null) {
                out.append(latin);
            } else if (c < 0x80 && Character.isLetterOrDigit(c)) {
                out.append(c);
            } else {
                // a letter with a mark is read without it
                String base = Normalizer2.getNFDInstance().normalize(letter);
                out.append(base.length() > 1 ? table.getOrDefault(base.substring(0, 1), "") : "");
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** Georgian capitals of Unicode 11 and the old church letters to the letters of the table. */
    private static String asMkhedruli(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(c >= 0x1C90 && c <= 0x1CBF ? (char) (c - 0x1C90 + 0x10D0) : c);
        }
        return out.toString();
    }
}
