package org.dealtrace.matching.internal.reading;

import com.ibm.icu.lang.UScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.matching.internal.script.Alphabets;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads a word of an alphabet other than Latin by its meaning, with or without its article, or by its Latin spelling.
 */
public final class AlphabetWord {

    /** Hebrew l-, b-, m-, sh-, k- and Arabic li-, bi-, wa-: to, in, from. */
    private static final String PREFIXES = "לבמשכוلبو";

    private final ScriptLexicon lexicon;
    private final LetterNames letters;
    /** The index of the name used for known companies. */
    private final int names;

    /** @param names 0 for the first name of known companies, n for their n-th other name, if they have it */
    AlphabetWord(ScriptLexicon lexicon, LetterNames letters, int names) {
        this.lexicon = lexicon;
        this.letters = letters;
        this.names = names;
    }

    /** The number of other names of the known company that a word names; 0 if it names none. */
    int otherNames(String text, int script) {
        ScriptEntry entry = entry(text, script);
        return entry == null ? 0 : entry.otherNames().size();
    }

    /**
     * Adds the tokens of a word.
     *
     * @param text of one script
     * @param script ICU's number of it
     */
    void read(String text, int script, List<NameToken> tokens) {
        @Nullable ScriptEntry entry = entry(text, script);
        if (entry != null) {
            KnownWord.add(entry.by(names), text, readings(text, script), tokens);
            return;
        }
        List<String> readings = readings(text, script);
        String spelled = script == UScript.DEVANAGARI ? letters.spelled(text) : null;
        if (spelled == null) {
            tokens.add(NameToken.read(text, readings));
        } else {
            Set<String> all = new LinkedHashSet<>(List.of(spelled));
            all.addAll(readings);
            tokens.add(new NameToken(text, spelled, NameToken.Role.DISTINCTIVE, List.copyOf(all)));
        }
    }

    private @Nullable ScriptEntry entry(String text, int script) {
        ScriptEntry entry = lexicon.word(text);
        if (entry == null && hasArticles(script)) {
            entry = lexicon.word(withoutArticle(text, script));
            if (entry == null && text.length() > 3 && PREFIXES.indexOf(text.charAt(0)) >= 0) {
                // only before a known word, because every letter also begins words
                entry = lexicon.word(text.substring(1));
            }
        }
        return entry;
    }

    /** The readings without the article, then those with it. */
    private static List<String> readings(String text, int script) {
        String rest = hasArticles(script) ? withoutArticle(text, script) : text;
        List<String> readings = Alphabets.readings(rest, script);
        if (rest.equals(text)) {
            return readings;
        }
        Set<String> both = new LinkedHashSet<>(readings);
        both.addAll(Alphabets.readings(text, script));
        return List.copyOf(both);
    }

    private static boolean hasArticles(int script) {
        return script == UScript.ARABIC || script == UScript.HEBREW;
    }

    /** Arabic al- and wa-, Hebrew ha-, ve-. */
    private static String withoutArticle(String text, int script) {
        if (script == UScript.ARABIC) {
            String rest = text.startsWith("وال") && text.length() > 5 ? text.substring(1) : text;
            if (rest.startsWith("ال") && rest.length() > 4) {
                return rest.substring(2);
            }
            return rest.startsWith("لل") && rest.length() > 4 ? rest.substring(2) : rest;
        }
        return text.length() > 3 && (text.charAt(0) == 'ה' || text.charAt(0) == 'ו') ? text.substring(1) : text;
    }
}
