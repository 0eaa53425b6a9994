package org.dealtrace.matching.name;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.internal.lexicon.Initials;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.lexicon.LexiconNode;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.internal.tagging.PartOfName;
import org.dealtrace.matching.internal.tagging.TokenTagger;
import org.dealtrace.matching.internal.tagging.WordSplits;
import org.dealtrace.matching.internal.words.Acronyms;
import org.dealtrace.matching.internal.words.InitialRuns;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameVariant;
import org.jspecify.annotations.Nullable;

/**
 * Tells the name from the other names that stand in one text with it.
 *
 * <p>Other names: behind a marker ("formerly", "d/b/a"), behind a bar or semicolon, in brackets. Not every bracket is
 * one: "(India)", "(Holdings)" and "(UK)" hold words of the name and stay where they are, and so does a bracket in the
 * middle, unless it holds the acronym of the rest or another script. What stands behind "a division of" is another
 * company and is left out. A {@linkplain StockCode stock symbol} becomes a weak variant.
 */
final class NameSplitter {

    private record Part(CompanyName.Kind kind, List<Word> words) {}

    /** Bars the growth of the result by hostile input; a name has at most a handful of others. */
    private static final int MOST_PARTS = 8;

    /** Two letters are the beginnings of any two neighbours too often. */
    private static final int SHORTEST_INITIALS = 3;

    /** Registers give five digits and more; fewer are rather a number of the name. */
    private static final int LEAST_REGISTER_DIGITS = 5;

    private final String original;
    private final String repaired;
    private final Lexicon lexicon;
    private final Brackets brackets;

    private final List<Word> main = new ArrayList<>();
    private final List<Part> others = new ArrayList<>();
    /** Where words go at present; null drops them. */
    private @Nullable List<Word> target = main;

    NameSplitter(String original, String repaired, Lexicon lexicon) {
        this.original = original;
        this.repaired = repaired;
        this.lexicon = lexicon;
        this.brackets = new Brackets(lexicon);
    }

    List<NameVariant> variants(List<Word> given) {
        List<Word> words = AttachedMarkers.part(given, lexicon);
        split(words);
        if (main.isEmpty()) {
            main.addAll(words);
            others.clear();
        }
        partInitials();
        List<NameVariant> variants = new ArrayList<>(1 + others.size());
        boolean whole = main.size() == words.size();
        add(variants, CompanyName.Kind.LEGAL, main, whole ? original : textOf(main));
        for (Part part : others) {
            if (!part.words().isEmpty()) {
                add(variants, part.kind(), part.words(), textOf(part.words()));
            }
        }
        return variants;
    }

    /**
     * A name that stands beside a word made of its beginnings is two names of one company: "Petróleo Brasileiro S.A. -
     * Petrobras", "IMS Institute of Materials Science". Whoever cites it writes one of them or both.
     */
    private void partInitials() {
        int n = main.size();
        if (n < 3 || others.size() + 2 > MOST_PARTS) {
            return;
        }
        boolean hyphen = (main.get(1).before & Word.HYPHEN) != 0;
        if ((hyphen && Initials.are(main.get(0), main, 1, n, lexicon)) || isMadeOf(main.get(0), main.subList(1, n))) {
            others.add(new Part(CompanyName.Kind.SHORT, List.of(main.get(0))));
            others.add(new Part(CompanyName.Kind.ALIAS, List.copyOf(main.subList(1, n))));
        } else if (isMadeOf(main.get(n - 1), main.subList(0, n - 1))) {
            others.add(new Part(CompanyName.Kind.SHORT, List.of(main.get(n - 1))));
            others.add(new Part(CompanyName.Kind.ALIAS, List.copyOf(main.subList(0, n - 1))));
        }
    }

    /**
     * Whether a word is made of the initials of three or more others in a row, or of the beginnings of two or more,
     * from the first of them on.
     */
    private boolean isMadeOf(Word word, List<Word> row) {
        if (word.text.length() < SHORTEST_INITIALS
                || word.text.charAt(0) != row.get(0).text.charAt(0)
                || !PartOfName.distinctive(List.of(word), 0, 1, lexicon)) {
            return false;
        }
        NameVariant name = TokenTagger.variant(
                textOf(row), CompanyName.Kind.ALIAS, InitialRuns.joinNeighbours(row), repaired, lexicon);
        return Acronyms.of(name)
                .read(word.text)
                .filter(r -> r.first() == 0 && r.passedOver() == 0)
                .filter(r -> r.clipped() || r.beginnings() >= SHORTEST_INITIALS)
                .isPresent();
    }

    private void add(List<NameVariant> variants, CompanyName.Kind kind, List<Word> words, String text) {
        NameVariant variant = addSaid(variants, kind, words, text);
        addReading(variants, variant, kind, WordSplits.mixed(words, repaired, lexicon));
        CompanyName.Kind said = kind == CompanyName.Kind.LEGAL ? CompanyName.Kind.ALIAS : kind;
        addReading(variants, variant, said, WordSplits.withoutDomain(words, repaired, lexicon));
        int border = TwoScripts.border(words, lexicon);
        if (border > 0) {
            for (List<Word> half : List.of(words.subList(0, border), words.subList(border, words.size()))) {
                addSaid(variants, kind, half, textOf(half));
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
     * Adds a name and, where it holds that of a known company, also what it says by itself (東方海外 is OOCL, and is
     * "Orient Overseas", too), and the company's other names.
     *
     * @return the first of them
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

    /** How many other names a known company has whose name is among the words; less than 0 if there is none. */
    private int otherNames(List<Word> words) {
        int most = -1;
        for (Word word : words) {
            if (Scripts.isBeyondLatin(word.text)) {
                most = Math.max(most, lexicon.scripts().otherNamesIn(word.text));
            }
        }
        return most;
    }

    private String textOf(List<Word> words) {
        int end = words.get(words.size() - 1).end;
        // The dot of an abbreviation belongs to it.
        if (end < repaired.length() && repaired.charAt(end) == '.') {
            end++;
        }
        return repaired.substring(words.get(0).start, end);
    }

    private void split(List<Word> words) {
        int n = words.size();
        int i = 0;
        // Where the bracket ends that is being read, and where words go behind it.
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

    /** If a marker that counts begins here, turns the target and gives the index behind it, else 0. */
    private int marker(List<Word> words, int at) {
        if (main.isEmpty()) {
            return 0;
        }
        int end = 0;
        LexiconNode.Marker found = null;
        LexiconNode node = lexicon.first(words.get(at).text);
        for (int k = at; node != null; node = k < words.size() ? node.next(words.get(k).text) : null) {
            k++;
            if (node.marker != null) {
                found = node.marker;
                end = k;
            }
        }
        if (found == null || end >= words.size()) {
            return 0;
        }
        Word word = words.get(at);
        // "t/a", "o/a" and "c/o" are markers; "T. A." and "OA" are initials, and "Co" is a legal form.
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
        // "(formerly)" alone goes on behind its bracket; "X (formerly Y) Z" comes back to the name at Z.
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
     * Whether the words from one on, up to the end of its bracket or of the text, are a number as registers give it:
     * "ABN 49 004 028 077".
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
