package org.dealtrace.matching.name;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.lexicon.LexiconNode;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.internal.tagging.TokenTagger;
import org.dealtrace.matching.internal.tagging.WordSplits;
import org.dealtrace.matching.internal.words.InitialRuns;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameVariant;
import org.jspecify.annotations.Nullable;

/**
 * Separates the main name from other names in the same text.
 *
 * <p>Other names follow a marker ("formerly", "d/b/a"), a bar or a semicolon, or are in brackets. But "(India)",
 * "(Holdings)" and "(UK)" are words of the name, and so is a bracket in the middle unless it has the acronym of the
 * rest or another script. Text after "a division of" names another company and is ignored. A {@linkplain StockCode
 * stock symbol} becomes a weak variant.
 */
final class NameSplitter {

    private record Part(CompanyName.Kind kind, List<Word> words) {}

    /** Limits the result for hostile input; a name has at most a handful of others. */
    private static final int MOST_PARTS = 8;

    /** Numbers with fewer digits are part of the name rather than of a register. */
    private static final int LEAST_REGISTER_DIGITS = 5;

    private final String original;
    private final String repaired;
    private final Lexicon lexicon;
    private final Brackets brackets;
    private final OwnAcronym acronyms;

    private final List<Word> main = new ArrayList<>();
    private final List<Part> others = new ArrayList<>();
    /** The present destination of words; null to drop them. */
    private @Nullable List<Word> target = main;

    NameSplitter(String original, String repaired, Lexicon lexicon) {
        this.original = original;
        this.repaired = repaired;
        this.lexicon = lexicon;
        this.brackets = new Brackets(lexicon);
        this.acronyms = new OwnAcronym(repaired, lexicon);
    }

    List<NameVariant> variants(List<Word> given) {
        List<Word> words = AttachedMarkers.part(given, lexicon);
        split(words);
        if (main.isEmpty()) {
            main.addAll(words);
            others.clear();
        }
        if (others.size() + 2 <= MOST_PARTS) {
            acronyms.find(main).ifPresent(found -> {
                others.add(new Part(CompanyName.Kind.SHORT, List.of(found.acronym())));
                others.add(new Part(CompanyName.Kind.ALIAS, found.name()));
            });
        }
        List<NameVariant> variants = new ArrayList<>(1 + others.size());
        boolean whole = main.size() == words.size();
        add(variants, CompanyName.Kind.LEGAL, main, whole ? original : Word.textOf(main, repaired));
        for (Part part : others) {
            if (!part.words().isEmpty()) {
                add(variants, part.kind(), part.words(), Word.textOf(part.words(), repaired));
            }
        }
        return variants;
    }

    private void add(List<NameVariant> variants, CompanyName.Kind kind, List<Word> words, String text) {
        NameVariant variant = addSaid(variants, kind, words, text);
        addReading(variants, variant, kind, WordSplits.mixed(words, repaired, lexicon));
        addReading(variants, variant, kind, WordSplits.gluedForm(words, lexicon));
        CompanyName.Kind said = kind == CompanyName.Kind.LEGAL ? CompanyName.Kind.ALIAS : kind;
        addReading(variants, variant, said, WordSplits.withoutDomain(words, repaired, lexicon));
        int border = TwoScripts.border(words, lexicon);
        if (border > 0) {
            for (List<Word> half : List.of(words.subList(0, border), words.subList(border, words.size()))) {
                addSaid(variants, kind, half, Word.textOf(half, repaired));
            }
        }
    }

    /** Adds another way to cut the words of a variant, if it is one. */
    private void addReading(List<NameVariant> variants, NameVariant variant, CompanyName.Kind kind, List<Word> words) {
        if (words.isEmpty()) {
            return;
        }
        NameVariant second =
                TokenTagger.variant(variant.text(), kind, InitialRuns.joinNeighbours(words), repaired, lexicon);
        if (!second.tokens().equals(variant.tokens())) {
            variants.add(second);
        }
    }

    /**
     * Adds a name and, if it contains the name of a known company, also its literal reading (東方海外 is OOCL and "Orient
     * Overseas") and the company's other names.
     *
     * @return the first variant added
     */
    private NameVariant addSaid(List<NameVariant> variants, CompanyName.Kind kind, List<Word> words, String text) {
        List<Word> joined = InitialRuns.joinNeighbours(words);
        NameVariant variant = TokenTagger.variant(text, kind, joined, repaired, lexicon);
        variants.add(variant);
        int otherNames = otherNames(words);
        if (otherNames >= 0) {
            addOther(
                    variants,
                    variant,
                    TokenTagger.variant(text, CompanyName.Kind.ALIAS, joined, repaired, lexicon.withoutNames()));
        }
        for (int i = 1; i <= otherNames; i++) {
            addOther(
                    variants,
                    variant,
                    TokenTagger.variant(text, CompanyName.Kind.ALIAS, joined, repaired, lexicon.byOtherName(i)));
        }
        return variant;
    }

    private static void addOther(List<NameVariant> variants, NameVariant first, NameVariant other) {
        if (!other.tokens().equals(first.tokens())) {
            variants.add(other);
        }
    }

    /** The number of other names of a known company among the words; negative if there is none. */
    private int otherNames(List<Word> words) {
        int most = -1;
        for (Word word : words) {
            if (Scripts.isBeyondLatin(word.text)) {
                most = Math.max(most, lexicon.scripts().otherNamesIn(word.text));
            }
        }
        return most;
    }

    private void split(List<Word> words) {
        int n = words.size();
        int i = 0;
        // the end of the present bracket, and the destination of words behind it
        int bracketEnd = -1;
        List<Word> behind = main;
        while (i < n) {
            Word word = words.get(i);
            if (i == bracketEnd) {
                target = behind;
                bracketEnd = -1;
            }
            if (i > 0 && (word.before & Word.PIPE) != 0 && word.depth == 0 && others.size() < MOST_PARTS) {
                target = other(CompanyName.Kind.ALIAS);
            }
            if (word.depth == 0 && StockCode.isEnd(words, i)) {
                break;
            }
            int marker = marker(words, i);
            if (marker > 0) {
                i = marker;
                continue;
            }
            int depthBefore = i == 0 ? 0 : words.get(i - 1).depth;
            if (bracketEnd < 0
                    && (word.before & Word.OPEN) != 0
                    && word.depth > 0
                    && (word.depth > depthBefore || (word.before & Word.CLOSE) != 0)) {
                int end = i + 1;
                while (end < n && words.get(end).depth >= word.depth && (words.get(end).before & Word.OPEN) == 0) {
                    end++;
                }
                if (!main.isEmpty() && StockCode.isBracket(words, i, end, lexicon)) {
                    addSymbol(words, i, end);
                    i = end;
                    continue;
                }
                CompanyName.Kind kind =
                        target == main && others.size() < MOST_PARTS ? brackets.kind(main, words, i, end) : null;
                if (kind != null) {
                    bracketEnd = end;
                    behind = target;
                    target = other(kind);
                }
            }
            put(word);
            i++;
        }
    }

    private void put(Word word) {
        if (target != null) {
            target.add(word);
        }
    }

    private List<Word> other(CompanyName.Kind kind) {
        List<Word> words = new ArrayList<>();
        others.add(new Part(kind, words));
        return words;
    }

    /** Changes the target if a marker begins here, and returns the index behind it; else 0. */
    private int marker(List<Word> words, int at) {
        if (main.isEmpty()) {
            return 0;
        }
        int end = 0;
        LexiconNode.Marker found = null;
        LexiconNode node = lexicon.first(words.get(at).text);
        for (int k = at; node != null; node = k < words.size() ? node.next(words.get(k).text) : null) {
            k++;
            if (node.marker() != null) {
                found = node.marker();
                end = k;
            }
        }
        if (found == null || end >= words.size()) {
            return 0;
        }
        Word word = words.get(at);
        // "t/a", "o/a" and "c/o" are markers; "T. A." and "OA" are initials, "Co" is a legal form
        if (end == at + 1 && (word.is("ta") || word.is("oa") || word.is("co")) && !word.slashed(repaired)) {
            return 0;
        }
        if (found.kind() == LexiconNode.MarkerKind.REGISTER && !isRegisterNumber(words, end)) {
            return 0;
        }
        boolean parted = (word.before & (Word.OPEN | Word.COMMA | Word.PIPE | Word.COLON)) != 0
                || word.before == (Word.SPACE | Word.HYPHEN);
        if (!found.everywhere() && !parted) {
            return 0;
        }
        // "(formerly)" continues behind its bracket; "X (formerly Y) Z" returns to the name at Z
        if (words.get(end).depth < word.depth && (words.get(end).before & Word.CLOSE) == 0) {
            return 0;
        }
        boolean bracketed = (word.before & Word.OPEN) != 0 && words.get(end).depth >= word.depth && word.depth > 0;
        List<Word> back = target;
        target = found.kind().kind == null || others.size() >= MOST_PARTS ? null : other(found.kind().kind);
        if (!bracketed) {
            return end;
        }
        int i = end;
        while (i < words.size() && words.get(i).depth >= word.depth) {
            put(words.get(i));
            i++;
        }
        target = back;
        return i;
    }

    /**
     * Whether the words up to the end of the bracket or of the text are the number of a register: "ABN 49 004 028 077".
     */
    private static boolean isRegisterNumber(List<Word> words, int from) {
        int depth = words.get(from).depth;
        int digits = 0;
        for (int i = from; i < words.size() && words.get(i).depth >= depth; i++) {
            String text = words.get(i).text;
            int here = (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
            if (here == 0 && text.length() > 1) {
                return false;
            }
            digits += here;
        }
        return digits >= LEAST_REGISTER_DIGITS;
    }

    private void addSymbol(List<Word> words, int from, int to) {
        if (others.size() < MOST_PARTS) {
            StockCode.symbol(words, from, to).ifPresent(s -> others.add(new Part(CompanyName.Kind.WEAK, List.of(s))));
        }
    }
}
