package org.dealtrace.matching.internal.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dealtrace.internal.LegalFormTable;
import org.dealtrace.matching.internal.letters.TextRepair;
import org.dealtrace.matching.internal.words.NameTokenizer;
import org.dealtrace.matching.name.token.LegalForm;

/**
 * The spellings of forms of {@link LegalFormTable}: with and without dots and spaces ({@code S.p.A.}, {@code S. p. A.},
 * {@code SPA}), with any word for the ampersand, and in any case.
 */
public final class LegalFormSpellings {

    /** The position of a form in a name. */
    public enum Position {
        PREFIX(true, false, false),
        SUFFIX(false, true, false),
        /** At either end. */
        ANY(true, true, false),
        /** Behind the first word, also in the middle: unambiguous forms. */
        INFIX(false, true, true),
        ANYWHERE(true, true, true);

        public final boolean first;
        public final boolean last;
        public final boolean inside;

        Position(boolean first, boolean last, boolean inside) {
            this.first = first;
            this.last = last;
            this.inside = inside;
        }

        Position or(Position other) {
            boolean newFirst = first || other.first;
            boolean newLast = last || other.last;
            boolean newInside = inside || other.inside;
            return newInside ? (newFirst ? ANYWHERE : INFIX) : newFirst ? (newLast ? ANY : PREFIX) : SUFFIX;
        }
    }

    public record Match(LegalForm form, Position position) {}

    private LegalFormSpellings() {}

    public static Position position(LegalFormTable.Form form) {
        return Position.valueOf(form.position().toUpperCase(Locale.ROOT));
    }

    /** The sequences of words of all spellings of a form. */
    static Set<List<String>> spellings(String written) {
        Set<List<String>> spellings = new LinkedHashSet<>();
        String text = TextRepair.repair(written);
        add(spellings, text);
        if (text.indexOf('.') >= 0) {
            add(spellings, text.replace(".", ""));
            add(spellings, text.replace(".", " "));
            add(spellings, text.replace(". ", "."));
            // "Sp. z o.o." as "Spzoo"
            add(spellings, text.replace(".", "").replace(" ", ""));
        }
        if (text.indexOf('&') >= 0) {
            for (String and : new String[] {" and ", " und ", " u ", " et ", " y ", " e "}) {
                add(spellings, text.replace(" & ", "&").replace("&", and));
            }
        }
        if (text.contains("d'") || text.contains("l'")) {
            add(spellings, text.replace("d'", "d ").replace("l'", "l "));
        }
        return spellings;
    }

    private static void add(Set<List<String>> spellings, String text) {
        List<String> words = NameTokenizer.ofTerm(text);
        if (!words.isEmpty()) {
            spellings.add(words);
        }
    }
}
