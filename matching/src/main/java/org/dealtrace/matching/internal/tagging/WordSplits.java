package org.dealtrace.matching.internal.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.lexicon.LexiconNode;
import org.dealtrace.matching.internal.lexicon.Term;
import org.dealtrace.matching.internal.tables.WordLists;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameToken;

/** Cuts joined words: an elided article ("d'Assurances"), words without a space ("SiemensAG", "77Bank"). */
public final class WordSplits {

    private static final Set<String> ELIDED = WordLists.of("elided");

    /** The least letters of a legal form that counts at the end of any word. */
    private static final int LONG_FORM = 7;

    private static final Set<String> SHORT_FORMS = WordLists.of("glued-forms");
    private static final int SHORT_FORM = 3;

    private static final int SHORTEST_GLUED = 4;
    private static final int SHORTEST_BEFORE_SHORT_FORM = 8;

    /** Top-level domains behind names, also in capitals. */
    private static final Set<String> DOMAINS = WordLists.of("domains-in-capitals");
    /**
     * Top-level domains that count only in lower case, because they may be words or initials. Domains that complete a
     * word are not included: "Bit.ly" is Bitly.
     */
    private static final Set<String> SMALL_DOMAINS = WordLists.of("domains-in-small-letters");

    private static final int SHORTEST_OF_A_DOMAIN = 3;

    private WordSplits() {}

    /** Whether a word before an apostrophe is an elided article or preposition. */
    static boolean isElided(String text) {
        return ELIDED.contains(text);
    }

    /** "d'Assurances" → "d", "assurances"; "L'Oréal" stays, because "oréal" is unknown. */
    public static List<Word> elisions(List<Word> words, String repaired, Lexicon lexicon) {
        List<Word> out = null;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean split = word.apostrophe > 0
                    && ELIDED.contains(word.text.substring(0, word.apostrophe))
                    && (lexicon.term(word.text.substring(word.apostrophe)) != null
                            || smallBeforeCapital(repaired, word.start, word.start + word.apostrophe + 1));
            if (split && out == null) {
                out = new ArrayList<>(words.subList(0, i));
            }
            if (out == null) {
                continue;
            }
            if (split) {
                int at = word.start + word.apostrophe;
                out.add(part(word, 0, word.apostrophe, word.start, at, word.before, Word.QUOTE));
                out.add(part(word, word.apostrophe, word.text.length(), at + 1, word.end, Word.QUOTE, word.after));
            } else {
                out.add(word);
            }
        }
        return out == null ? words : out;
    }

    /** "d'Evian", but not "D'Angelo" and "DEVIAN". */
    private static boolean smallBeforeCapital(String text, int small, int capital) {
        return capital < text.length()
                && Character.isLowerCase(text.charAt(small))
                && Character.isUpperCase(text.charAt(capital));
    }

    private static Word part(Word word, int from, int to, int start, int end, int before, int after) {
        Word part =
                new Word(word.text.substring(from, to), start, end, before, word.depth, false, word.upper, false, 0);
        part.after = after;
        return part;
    }

    /**
     * Cuts a legal form off the last word: "HALCYONCORPORATION". A form of three letters needs more letters before it
     * than words that end so (zinc).
     *
     * @return empty if there is no such form
     */
    public static List<Word> gluedForm(List<Word> words, Lexicon lexicon) {
        if (words.isEmpty()) {
            return List.of();
        }
        Word last = words.get(words.size() - 1);
        int length = last.text.length();
        if (length != last.end - last.start || lexicon.term(last.text) != null || lexicon.isFormAtEnd(last.text)) {
            return List.of();
        }
        for (int cut = SHORTEST_GLUED; cut <= length - SHORT_FORM; cut++) {
            String form = last.text.substring(cut);
            boolean reveals =
                    form.length() >= LONG_FORM || (cut >= SHORTEST_BEFORE_SHORT_FORM && SHORT_FORMS.contains(form));
            if (reveals && lexicon.isFormAtEnd(form)) {
                List<Word> out = new ArrayList<>(words.subList(0, words.size() - 1));
                int at = last.start + cut;
                out.add(part(last, 0, cut, last.start, at, last.before, Word.SPACE));
                out.add(part(last, cut, length, at, last.end, Word.SPACE, last.after));
                return out;
            }
        }
        return List.of();
    }

    /**
     * Removes a top-level domain: "Halcyon.com" is Halcyon. It stays behind business words, which need it as a name
     * (Hotels.com), and where a word may begin with it.
     *
     * @return empty if there is none
     */
    public static List<Word> withoutDomain(List<Word> words, String repaired, Lexicon lexicon) {
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            boolean small = Character.isLowerCase(repaired.charAt(word.start));
            if (!word.afterTightDot()
                    || !(DOMAINS.contains(word.text) || (small && SMALL_DOMAINS.contains(word.text)))
                    || (word.after & (Word.DOT | Word.HYPHEN)) != 0
                    || words.get(i - 1).text.length() < SHORTEST_OF_A_DOMAIN
                    || !PartOfName.distinctive(words, i - 1, i, lexicon)) {
                continue;
            }
            List<Word> out = new ArrayList<>(words);
            out.remove(i);
            return out;
        }
        return List.of();
    }

    /** Cuts "SiemensAG", "theDailyMuse", "77Bank" if a part is a known word; else empty. */
    public static List<Word> mixed(List<Word> words, String repaired, Lexicon lexicon) {
        List<Word> out = null;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            List<Word> parts = word.mixed && word.text.length() == word.end - word.start
                    ? mixedParts(word, repaired, lexicon)
                    : List.of();
            if (!parts.isEmpty() && out == null) {
                out = new ArrayList<>(words.subList(0, i));
            }
            if (out != null) {
                if (parts.isEmpty()) {
                    out.add(word);
                } else {
                    out.addAll(parts);
                }
            }
        }
        return out == null ? List.of() : out;
    }

    private static List<Word> mixedParts(Word word, String repaired, Lexicon lexicon) {
        List<Word> parts = new ArrayList<>();
        int length = word.text.length();
        int from = 0;
        boolean known = false;
        for (int i = 1; i <= length; i++) {
            if (i < length && !boundary(repaired, word.start + i, word.end)) {
                continue;
            }
            boolean first = from == 0;
            boolean last = i == length;
            if (last && from > 0 && NumberWords.isOrdinalSuffix(word.text.substring(from))) {
                return List.of();
            }
            Word part = part(
                    word,
                    from,
                    i,
                    word.start + from,
                    word.start + i,
                    first ? word.before : Word.SPACE,
                    last ? word.after : Word.SPACE);
            parts.add(part);
            if (i - from >= 2) {
                LexiconNode node = lexicon.first(part.text);
                known |= (Character.isDigit(part.text.charAt(0)) && length - i + from >= 3)
                        || (node != null
                                && ((node.term() != null && reveals(node.term(), part))
                                        || (node.legal() != null
                                                && last
                                                && node.legal().position().last)));
            }
            from = i;
        }
        return known && parts.size() > 1 ? parts : List.of();
    }

    /** Whether a part of a word shows that the word must be cut. */
    private static boolean reveals(Term term, Word part) {
        return switch (term.role()) {
            case CONNECTOR -> part.is("the");
            // "HyundaiMtr"
            case GENERIC -> part.text.length() >= 3 || !term.abbreviation();
            default -> part.text.length() > 3 || (!term.abbreviation() && term.role() != NameToken.Role.DISTINCTIVE);
        };
    }

    private static boolean boundary(String text, int at, int end) {
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        if (Character.isDigit(before) != Character.isDigit(here)) {
            return true;
        }
        if (!Character.isUpperCase(here)) {
            return false;
        }
        return Character.isLowerCase(before)
                || (Character.isUpperCase(before) && at + 1 < end && Character.isLowerCase(text.charAt(at + 1)));
    }
}
