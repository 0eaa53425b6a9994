package org.dealtrace.outcome;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.outcome.Phrase.Scope;
import org.dealtrace.outcome.Phrases.Hit;

/**
 * Whether a name stands where a phrase asks for one. "Closes Brannock deal" tells what was bought by its name only, and "closes big supply
 * deal" has the same words around another thing; "convoite Brannock" is about a company, "convoite le titre" is not.
 */
final class NamedPlace {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d&.'’-]*");

    /** What may stand beside names without being one. */
    private static final Set<String> JOINS = Set.of(
            "and", "of", "the", "group", "und", "et", "groupe", "de", "du", "sur", "le", "la", "l", "и", "группа", "группы",
            "группу", "der", "die", "das", "gruppe");

    private static final String QUOTES = "«„“\"‘'";

    private final MarkedText marked;
    private final String original;

    NamedPlace(MarkedText marked) {
        this.marked = marked;
        this.original = marked.text().original();
    }

    /** Whether a phrase has the name that its scope asks for; one of another scope asks for none. */
    boolean holds(Hit hit) {
        Scope scope = hit.phrase().scope();
        return scope == Scope.NAMED
                ? hit.pieces() > 1 && onlyNames(hit.pieceEnd(0), hit.pieceStart(1))
                : scope != Scope.BEFORE_NAME || nameAt(hit.end());
    }

    private boolean onlyNames(int start, int end) {
        boolean name = false;
        Matcher words = WORD.matcher(original).region(start, end);
        while (words.find()) {
            if (capital(words.start()) || marked.isParty(words.start(), words.end())) {
                name = true;
            } else if (!JOINS.contains(words.group()) && !Character.isDigit(original.charAt(words.start()))) {
                return false;
            }
        }
        return name;
    }

    /** In Russian the name of a company stands in quotation marks; one without can be that of a person or a place. */
    private boolean nameAt(int place) {
        int at = place;
        while (at < original.length() && original.charAt(at) == ' ') {
            at++;
        }
        if (at == original.length()) {
            return false;
        }
        if (QUOTES.indexOf(original.charAt(at)) >= 0) {
            return true;
        }
        Matcher word = WORD.matcher(original).region(at, original.length());
        return word.lookingAt()
                && (marked.isParty(word.start(), word.end())
                        || (capital(at) && Letters.script(original.charAt(at)) != Letters.Script.CYRILLIC));
    }

    private boolean capital(int place) {
        return Character.isUpperCase(original.charAt(place));
    }
}
