package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * What a verb of buying has for its object: "acquired new skills" and "bought steel from Y" are no deals. Told by the
 * capital that the languages concerned give to names, by words for companies, and by percentages.
 */
final class BoughtObject {

    /**
     * Prepositions and conjunctions that end the object of a verb, in the languages that have phrases of scope
     * {@code object}.
     */
    private static final Set<String> ENDS_OBJECT = Set.of(
            "from", "for", "in", "to", "by", "with", "at", "on", "through", "via", "during", "and", "or", "as", "that",
            "because", "auprès", "pour", "dans", "en", "par", "avec", "à", "au", "aux", "sur", "et", "ou", "chez",
            "lors", "у", "за", "в", "на", "для", "через", "и", "или", "по", "от", "из", "с", "во");

    /** What can be acquired or sold of a company without the company. */
    private static final Set<String> RIGHTS = Set.of(
            "rights",
            "right",
            "licence",
            "license",
            "licences",
            "licenses",
            "patent",
            "patents",
            "droits",
            "droit",
            "brevet",
            "brevets",
            "право",
            "права",
            "лицензию",
            "лицензии",
            "патент",
            "патенты");

    /** Prepositions before who sells. */
    private static final Set<String> SOURCE = Set.of("from", "у");

    /** Languages that write every noun with a capital. */
    private static final Set<String> CAPITAL_NOUNS = Set.of("de");

    /** Prepositions at the end of a phrase, before who gets what is sold. */
    private static final Set<String> RECIPIENT = Set.of("à", "to");

    /** Words of the longest heading without a verb. */
    private static final int HEADING = 4;

    /** The beginning of a sentence that names an agreement before the parties. */
    private static final Pattern WITHIN = FoldedText.pattern(
            "\\W*(?:under|as part of|in line with|within|aux termes d|dans le cadre d|en vertu d|в рамках|согласно"
                    + "|по)(?!\\p{L})");

    /** An adjective of a country before a common noun, which has its capital for the country: "a Dutch seascape". */
    private static final Pattern NATION = Pattern.compile(
            "(?:\\p{Lu}\\p{Ll}+(?:ese|ish|[aeio]an)|Dutch|French|German|Greek|Swiss|Czech|Thai|Iraqi)(?= \\p{Ll})");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d-]*");

    private static final Set<String> JOINS = Set.of("and", "or", "et", "ou", "и", "или");

    /** Words between "and" and the word for a company whose kind they tell. */
    private static final int KINDS = 3;

    /** A name that begins with a figure, such as "50Hertz" and "3Leaf"; "50MHz", "5G" and "300mm" are measures. */
    private static final Pattern NUMBERED = Pattern.compile("\\d+-?\\p{Lu}\\p{Ll}{2,}");

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;

    BoughtObject(MarkedText marked) {
        this.marked = marked;
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /**
     * Whether what follows a verb of buying, up to the next preposition, is a company: a name, which these languages
     * write with a capital, a word such as "maker" or "stake", or a share in percent. "Acquired new skills" and "bought
     * steel from Y" are no deals.
     */
    boolean isCompany(int clause, Hit verb, List<Hit> in) {
        if (!mixedCase()) {
            return true;
        }
        String original = text.original();
        int end = clauses.list().get(clause).end();
        int at = verb.end();
        if (verb.pieces() > 1 && isRecipient(verb)) {
            // "vient de céder … à": what is sold stands in the gap.
            at = verb.pieceEnd(0);
            end = verb.pieceStart(verb.pieces() - 1);
            if (original.substring(at, end).isBlank()) {
                return false;
            }
        }
        boolean word = false;
        boolean source = false;
        while (at < end) {
            while (at < end && !Character.isLetterOrDigit(original.charAt(at))) {
                if (original.charAt(at) == '%') {
                    return true;
                }
                at++;
            }
            int start = at;
            while (at < end && (Character.isLetterOrDigit(original.charAt(at)) || original.charAt(at) == '-')) {
                at++;
            }
            if (start == at) {
                break;
            }
            if (source && Character.isUpperCase(original.charAt(start))) {
                continue;
            }
            if (NATION.matcher(original).region(start, end).lookingAt()) {
                word = true;
                continue;
            }
            if (marked.isParty(start, at) || numbered(original, start, at)) {
                return true;
            }
            if (Character.isUpperCase(original.charAt(start))) {
                boolean owns = original.startsWith("'s ", at) || original.startsWith("’s ", at);
                if (!owns && !ownsNext(original, at, end)) {
                    return true;
                }
                word = true;
                continue;
            }
            int from = start;
            if (in.stream().anyMatch(h -> h.phrase().mood() == Mood.EARLIER && h.start() <= from && h.end() > from)) {
                continue;
            }
            if (in.stream()
                    .anyMatch(h ->
                            (h.phrase().mood() == Mood.COMPANY || h.phrase().mood() == Mood.STAKE)
                                    && h.start() <= from
                                    && h.end() > from)) {
                return true;
            }
            if (Character.isDigit(original.charAt(start))
                    && Percentages.in(text.folded(), start, end).stream().anyMatch(p -> p.start() == from)) {
                return true;
            }
            String folded = text.folded().substring(start, at);
            if (RIGHTS.contains(folded)) {
                return false;
            }
            if (!word && !source && SOURCE.contains(folded)) {
                // "Купил у X офисное здание": who sells is named first.
                source = true;
                continue;
            }
            source = false;
            if (JOINS.contains(folded) && word && companyNext(at, end, in)) {
                continue;
            }
            if (ENDS_OBJECT.contains(folded) && !text.folded().startsWith("up to", Math.max(0, start - 3))) {
                // "Acquired by", "bought last year from": no object stands after the verb.
                return !word;
            }
            word = true;
        }
        return !word;
    }

    /**
     * Whether a clause that has a noun such as "merger" and nothing that happens to it speaks of companies: it has a
     * name, which is a word with a capital that does not begin the sentence, or a word for a company or for shares.
     * "The merger of the two data sets" does not. A clause of a few words is a heading, and German writes all nouns
     * with a capital: there the noun is believed.
     */
    boolean names(int clause, Hit noun, List<Hit> in) {
        if (!mixedCase()
                || CAPITAL_NOUNS.contains(noun.phrase().language())
                || WordBounds.writesNoSpaces(text.folded().charAt(noun.start()))
                || in.stream()
                        .anyMatch(h ->
                                h.phrase().mood() == Mood.COMPANY || h.phrase().mood() == Mood.STAKE)) {
            return true;
        }
        Clauses.Clause bounds = clauses.list().get(clause);
        int end = bounds.end();
        if (clauses.last(clause) > clause
                && WITHIN.matcher(text.folded()).region(bounds.start(), end).lookingAt()) {
            // "Under a licence agreement, B will make …": who it is about comes after the comma.
            end = clauses.list().get(clause + 1).end();
        }
        Matcher words = WORD.matcher(text.original()).region(bounds.start(), end);
        int count = 0;
        while (words.find()) {
            boolean first = clauses.sentenceStart(clause) && count == 0;
            if (!first
                    && words.start() != noun.start()
                    && Character.isUpperCase(text.original().charAt(words.start()))) {
                return true;
            }
            count++;
        }
        return count <= HEADING;
    }

    /**
     * Whether a word for goods is part of a name, as in "Halvorsen Tools": it is written with a capital and does not
     * begin its sentence, in a language that gives capitals to names only.
     */
    boolean inName(int clause, Hit goods) {
        return mixedCase()
                && !CAPITAL_NOUNS.contains(goods.phrase().language())
                && Character.isUpperCase(text.original().charAt(goods.start()))
                && !(clauses.sentenceStart(clause)
                        && text.folded()
                                .substring(clauses.list().get(clause).start(), goods.start())
                                .isBlank());
    }

    /**
     * Whether a name goes on to an English possessive, as in "Company Y's patents": then what it owns is the object.
     */
    private static boolean ownsNext(String original, int from, int end) {
        int at = from;
        while (at < end && original.charAt(at) == ' ') {
            int start = at + 1;
            at = start;
            while (at < end && Character.isLetterOrDigit(original.charAt(at))) {
                at++;
            }
            if (at == start || !Character.isUpperCase(original.charAt(start))) {
                return false;
            }
            if (original.startsWith("'s ", at) || original.startsWith("’s ", at)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the last part of a phrase is a preposition before who gets what is sold, or begins with one: "sells … to
     * a consortium".
     */
    private boolean isRecipient(Hit verb) {
        String last = text.folded().substring(verb.pieceStart(verb.pieces() - 1), verb.pieceEnd(verb.pieces() - 1));
        int space = last.indexOf(' ');
        return RECIPIENT.contains(space < 0 ? last : last.substring(0, space));
    }

    private static boolean numbered(String original, int start, int end) {
        return NUMBERED.matcher(original).region(start, end).matches();
    }

    /** "Antenna and filter business": the two words before "business" say together what it is. */
    private boolean companyNext(int from, int end, List<Hit> in) {
        Matcher words = WORD.matcher(text.original()).region(from, end);
        for (int i = 0; i <= KINDS && words.find(); i++) {
            int start = words.start();
            if (in.stream().anyMatch(h -> h.phrase().mood() == Mood.COMPANY && h.start() <= start && h.end() > start)) {
                return true;
            }
            if (ENDS_OBJECT.contains(words.group())
                    || in.stream()
                            .anyMatch(h -> (h.phrase().isType() || h.phrase().isStatus())
                                    && h.start() <= start
                                    && h.end() > start)) {
                return false;
            }
        }
        return false;
    }

    private boolean mixedCase() {
        String original = text.original();
        boolean upper = false;
        boolean lower = false;
        for (int i = 0; i < original.length() && !(upper && lower); i++) {
            upper |= Character.isUpperCase(original.charAt(i));
            lower |= Character.isLowerCase(original.charAt(i));
        }
        return upper && lower;
    }
}
