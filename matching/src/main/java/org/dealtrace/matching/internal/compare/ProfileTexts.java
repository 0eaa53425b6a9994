package org.dealtrace.matching.internal.compare;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.matching.name.token.LegalForm;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

/** Makes the texts of a {@code NameProfile}. */
final class ProfileTexts {

    private ProfileTexts() {}

    /**
     * Removes an article at either end, because lists put it first, last ("Bank of Nova Scotia, The") or leave it out.
     * Returns whether the name began with one.
     */
    static boolean withoutArticle(List<NameToken> tokens) {
        boolean first = false;
        for (int at : new int[] {tokens.size() - 1, 0}) {
            if (tokens.size() > 1
                    && tokens.get(at).role() == NameToken.Role.CONNECTOR
                    && tokens.get(at).canonical().equals("the")) {
                tokens.remove(at);
                first = at == 0;
            }
        }
        return first;
    }

    /** A name without differences that do not matter: case, marks, spaces, and the writing of its legal form. */
    static String key(NameVariant variant) {
        StringBuilder key = new StringBuilder(variant.compact());
        for (LegalForm form : variant.legalForms()) {
            key.append(' ').append(form.compare());
        }
        return key.toString();
    }

    /** The likely spelling of a word on the other side: business words are translated, others are read. */
    static String spelled(NameToken word) {
        boolean translated = word.role() == NameToken.Role.GENERIC || word.role() == NameToken.Role.PLACE;
        boolean latin = word.readings().isEmpty() && word.text().charAt(0) < 0x0250;
        return latin
                ? word.text()
                : translated || word.readings().isEmpty() ? word.canonical() : NameProfile.latin(word);
    }

    /** Whether two English words translate one written word: 精密機械 is precision and machinery. */
    static boolean sameWritten(NameToken before, NameToken word) {
        return word.readings().isEmpty()
                && !word.text().equals(word.canonical())
                && word.text().charAt(0) >= 0x0250
                && word.text().equals(before.text());
    }

    static void appendJoined(StringBuilder into, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != ' ') {
                into.append(word.charAt(i));
            }
        }
    }

    /** The name with numbers in digits, each between signs, so that "One Two" is not 12. */
    static String inNumbers(List<NameToken> tokens) {
        StringBuilder out = new StringBuilder();
        boolean any = false;
        for (NameToken token : tokens) {
            if (token.role() == NameToken.Role.NUMBER) {
                out.append('#').append(token.canonical()).append('#');
                any = true;
            } else {
                appendJoined(out, token.text());
            }
        }
        return any ? out.toString() : "";
    }

    static String written(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                out.append(Character.toLowerCase(c));
                gap = false;
            } else {
                gap = true;
            }
        }
        return out.toString();
    }

    /** The scripts in which the words begin. Latin is left out, because names in any script may contain Latin words. */
    static Set<UnicodeScript> scripts(NameToken[] words) {
        Set<UnicodeScript> found = EnumSet.noneOf(UnicodeScript.class);
        for (NameToken word : words) {
            int first = word.text().codePointAt(0);
            if (Character.isLetter(first)) {
                found.add(UnicodeScript.of(first));
            }
        }
        found.remove(UnicodeScript.LATIN);
        return found;
    }
}
