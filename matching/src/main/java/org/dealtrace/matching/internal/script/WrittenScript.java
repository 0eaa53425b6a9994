package org.dealtrace.matching.internal.script;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The script of most letters of a text, by ICU's number, and spelling in another script. */
public final class WrittenScript {

    /** The script of a text without letters. */
    public static final int NONE = UScript.COMMON;

    private WrittenScript() {}

    /** The script of most letters. */
    public static int of(String text) {
        Map<Integer, Integer> counts = new TreeMap<>();
        text.codePoints()
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .map(script -> script == UScript.HIRAGANA ? UScript.KATAKANA : script)
                .forEach(script -> counts.merge(script, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UScript.COMMON);
    }

    /** Whether a script writes its words without spaces between them. */
    public static boolean isSpaceless(int script) {
        return script == UScript.HAN || script == UScript.KATAKANA || script == UScript.THAI;
    }

    /** A name spelled in another script; empty if that is impossible, as in Han. */
    public static Optional<String> spelled(String name, int from, int to) {
        String id = to == UScript.LATIN
                ? "Any-Latin; Latin-ASCII; Title"
                : from == UScript.LATIN ? "Latin-" + UScript.getName(to) : "";
        try {
            return id.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Transliterator.getInstance(id).transliterate(name))
                            .filter(text -> of(text) == to);
        } catch (IllegalArgumentException e) { // no transliterator for the script, such as Han
            return Optional.empty();
        }
    }
}
