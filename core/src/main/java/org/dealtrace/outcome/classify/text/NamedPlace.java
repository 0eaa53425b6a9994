package org.dealtrace.outcome.classify.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.Country;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * Whether a name stands where a phrase asks for one. "Closes Brannock deal" tells what was bought by its name only, and
 * "closes big supply deal" has the same words around another thing; "convoite Brannock" is about a company, "convoite
 * le titre" is not.
 */
final class NamedPlace {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d&.'’-]*");

    /** What may stand beside names without being one. */
    private static final Set<String> JOINS = Set.of(
            "and", "of", "the", "group", "und", "et", "groupe", "de", "du", "sur", "le", "la", "l", "и", "группа",
            "группы", "группу", "der", "die", "das", "gruppe", "has", "have", "been", "was", "is", "are", "est", "sont",
            "a", "ont", "été", "hat", "ist", "sind", "wurde");

    /** Names that are no company's and no country's: "has its eye on Asia", "will build Europe's largest mill". */
    private static final Set<String> NO_COMPANIES = Set.of(
            ("Africa America Asia Europe London Paris Berlin Moscow Beijing Shanghai Tokyo Washington Brussels New"
                            + " North South Latin Asien Afrika Europa Amerika Japans Chinas Deutschlands Europas"
                            + " Moskau Peking Brüssel"
                            + " Wien Afrique Asie Bruxelles Londres Noël Christmas God Gott Dieu Earth I The A"
                            + " An It He She They")
                    .split(" "));

    /** Shorter ones are codes, such as that of Georgia, which is General Electric. */
    private static final int SHORTEST_COUNTRY = 4;

    /** Words that may stand between the parts of a phrase that must be near each other: "joint heat pump factory". */
    private static final int NEAR_WORDS = 2;

    private static final int NEAR_LETTERS = 30;

    private static final String QUOTES = "«„“\"‘'";

    private final String original;

    NamedPlace(FoldedText text) {
        this.original = text.original();
    }

    /** Whether a phrase has the name that its scope asks for; one of another scope asks for none. */
    boolean holds(Hit hit) {
        return switch (hit.phrase().scope()) {
            case NAMED -> hit.pieces() > 1 && onlyNames(hit.pieceEnd(0), hit.pieceStart(1));
            case NAME_IN_GAP -> hit.pieces() > 1 && nameAt(hit.pieceEnd(hit.pieces() - 2));
            case NEAR -> near(hit);
            case BEFORE_NAME -> nameAt(hit.end());
            default -> true;
        };
    }

    /** Whether the first two parts of a phrase have no more than two words between them. */
    private boolean near(Hit hit) {
        int count = 0;
        Matcher words = WORD.matcher(original).region(hit.pieceEnd(0), hit.pieceStart(1));
        while (words.find()) {
            count++;
        }
        return count <= NEAR_WORDS && hit.pieceStart(1) - hit.pieceEnd(0) <= NEAR_LETTERS;
    }

    private boolean onlyNames(int start, int end) {
        boolean name = false;
        Matcher words = WORD.matcher(original).region(start, end);
        while (words.find()) {
            if (capital(words.start())) {
                name |= isCompany(words.group());
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
                && isCompany(word.group())
                && capital(at)
                && Letters.script(original.charAt(at)) != Letters.Script.CYRILLIC;
    }

    private static boolean isCompany(String name) {
        return !NO_COMPANIES.contains(name)
                && (name.length() < SHORTEST_COUNTRY || Country.parse(name).isEmpty());
    }

    private boolean capital(int place) {
        return Character.isUpperCase(original.charAt(place));
    }
}
