package org.dealtrace.outcome;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which languages a text is written in, by its script and by the phrases found in it.
 *
 * <p>For each script that makes up a good part of the text, the language with the most matched letters is taken, function words
 * included. Kana decides for Japanese. This is enough to keep a German "will" (wants to) from being read as the English one; it is no
 * general language identification.
 */
final class Languages {

    private enum Script {
        LATIN,
        CYRILLIC,
        HAN,
        OTHER
    }

    /** One Chinese character carries about as much as three Latin letters. */
    private static final int HAN_LETTERS = 3;

    /** A script with less than this part of the letters is taken for names inside another language. */
    private static final double LEAST_PART = 0.3;

    private Languages() {}

    static Set<String> spoken(String folded, List<Phrases.Part> found, List<int[]> bounds) {
        Map<Script, Integer> letters = new EnumMap<>(Script.class);
        boolean kana = false;
        int ascii = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c < 128) {
                ascii += c >= 'a' && c <= 'z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters.merge(script(c), writesNoSpaces(c) ? HAN_LETTERS : 1, Integer::sum);
                kana |= c >= 0x3041 && c <= 0x3096;
            }
        }
        letters.merge(Script.LATIN, ascii, Integer::sum);
        int all = letters.values().stream().mapToInt(n -> n).sum();
        Map<String, Integer> scores = new LinkedHashMap<>();
        Map<String, Script> scripts = new HashMap<>();
        Map<String, Set<Long>> places = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            String language = found.get(i).phrase().language();
            scripts.putIfAbsent(language, script(found.get(i).piece().text().charAt(0)));
            long place = ((long) bounds.get(i)[0] << Integer.SIZE) | bounds.get(i)[1];
            // A place counts once, however many phrases a language has for it.
            if (places.computeIfAbsent(language, k -> new HashSet<>()).add(place)) {
                scores.merge(language, bounds.get(i)[1] - bounds.get(i)[0] + 1, Integer::sum);
            }
        }
        Map<Script, String> best = new HashMap<>();
        for (Map.Entry<String, Integer> entry : scores.entrySet()) {
            Script script = scripts.getOrDefault(entry.getKey(), Script.OTHER);
            if (letters.getOrDefault(script, 0) < LEAST_PART * all
                    || (kana && script == Script.HAN && !entry.getKey().equals("ja"))) {
                continue;
            }
            String rival = best.get(script);
            if (rival == null || entry.getValue() > scores.getOrDefault(rival, 0)) {
                best.put(script, entry.getKey());
            }
        }
        return new TreeSet<>(best.values());
    }

    private static Script script(char c) {
        if (writesNoSpaces(c)) {
            return Script.HAN;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN -> Script.LATIN;
            case CYRILLIC -> Script.CYRILLIC;
            default -> c < 128 ? Script.LATIN : Script.OTHER;
        };
    }

    /** Han, Hiragana and Katakana. */
    static boolean writesNoSpaces(char c) {
        return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
    }
}
