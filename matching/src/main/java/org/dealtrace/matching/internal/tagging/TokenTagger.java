package org.dealtrace.matching.internal.tagging;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.internal.lexicon.LegalFormSpellings;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.lexicon.LexiconMatches;
import org.dealtrace.matching.internal.lexicon.Term;
import org.dealtrace.matching.internal.reading.LetterNames;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.internal.script.SourceLanguage;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;
import org.jspecify.annotations.Nullable;

/**
 * Assigns roles to the words of one name.
 *
 * <p>{@link LexiconMatches} finds the longest term and the longest legal form that begin at each word.
 * {@link AffixFinder} finds listing tail, legal forms and address. Then numbers, connectors, places and generic words
 * are recognised; the remaining words are distinctive. Short words have several meanings ("AS", "CO", "I", "E"), so the
 * position has priority over the tables. If only legal forms and connectors remain, the first legal form is the name:
 * "SA", "The Company".
 */
public final class TokenTagger {

    /** Limits the time for texts that are in a column of names by mistake; no name is so long. */
    public static final int MOST_TOKENS = 64;

    /** The least letters at the beginning that a clipped word shares with its full word. */
    private static final int CLIP_BEGINNING = 2;

    /** Shorter words beside another script are names rather than abbreviations: SK하이닉스. */
    private static final int SHORTEST_LATIN_WORD = 4;

    private final List<Word> words;
    private final String repaired;
    private final Lexicon lexicon;
    private final int n;
    private final LexiconMatches found;
    private final AffixFinder edges;
    private final WordPosition position;
    private final NumberWords numbers;
    private final Abbreviations abbreviations;
    private final List<NameToken> tokens;

    /** The language of the name; null until the first word in another script. */
    private @Nullable SourceLanguage language;

    private TokenTagger(LexiconMatches found, AffixFinder edges, String repaired) {
        this.words = found.words;
        this.repaired = repaired;
        this.lexicon = found.lexicon;
        this.n = found.n;
        this.found = found;
        this.edges = edges;
        this.position = new WordPosition(found, edges, repaired);
        this.numbers = new NumberWords(found, edges);
        this.abbreviations = new Abbreviations(found, edges);
        this.tokens = new ArrayList<>(n);
    }

    /**
     * A name with the roles of its words.
     *
     * @param text as written
     * @param repaired the text to which the positions of the words refer
     */
    public static NameVariant variant(
            String text, CompanyName.Kind kind, List<Word> words, String repaired, Lexicon lexicon) {
        boolean latin = words.stream().noneMatch(word -> Scripts.isBeyondLatin(word.text));
        LexiconMatches found = new LexiconMatches(words, lexicon);
        List<NameToken> tokens = new TokenTagger(found, AffixFinder.of(found), repaired).tokens();
        tokens.replaceAll(t -> t.role() == NameToken.Role.PLACE ? t.in(lexicon.countries(t.canonical())) : t);
        return new NameVariant(
                text, kind, latin, tokens.size() > MOST_TOKENS ? tokens.subList(0, MOST_TOKENS) : tokens);
    }

    /** The tokens of a part of a name, such as a bracket. */
    static List<NameToken> partTokens(List<Word> part, Lexicon lexicon) {
        LexiconMatches found = new LexiconMatches(part, lexicon);
        TokenTagger roles = new TokenTagger(found, AffixFinder.ofPart(found), "");
        roles.addAll();
        return roles.tokens;
    }

    private List<NameToken> tokens() {
        addAll();
        keepOneThatNames();
        return language == null ? tokens : LetterNames.joined(tokens);
    }

    private void addAll() {
        int i = 0;
        while (i < n) {
            LegalFormSpellings.Match form = found.form[i];
            if (edges.isTail(i)) {
                i += add(i, 1, words.get(i).text, NameToken.Role.LISTING_TAIL, List.of());
            } else if (edges.isForm(i) && form != null) {
                i += add(i, found.formLength[i], form.form().compare(), NameToken.Role.LEGAL_FORM, List.of());
            } else if (Scripts.isBeyondLatin(words.get(i).text)) {
                i += addOfOtherScript(i);
            } else {
                i += addLatin(i);
            }
        }
    }

    /** Adds a token and returns its number of words. */
    private int add(int at, int length, String canonical, NameToken.Role role, List<String> alternatives) {
        tokens.add(new NameToken(found.text(at, length), canonical, role, List.of(), alternatives));
        return length;
    }

    private int addOfOtherScript(int i) {
        Term known = found.term[i];
        if (known != null && found.termLength[i] > 1) {
            return add(i, found.termLength[i], known.canonical(), known.role(), known.alternatives());
        }
        if (language == null) {
            language = SourceLanguage.of(written());
        }
        for (NameToken token : lexicon.scripts().read(words.get(i).text, language)) {
            tokens.add(withLatinRole(token));
        }
        return 1;
    }

    /** A Latin word next to another script has its usual role: NOK Group株式会社. */
    private NameToken withLatinRole(NameToken token) {
        String text = token.text();
        if (token.role() != NameToken.Role.DISTINCTIVE
                || !token.readings().isEmpty()
                || text.length() < SHORTEST_LATIN_WORD
                || Scripts.isBeyondLatin(text)) {
            return token;
        }
        Term known = lexicon.term(text);
        return known == null || (known.role() != NameToken.Role.GENERIC && known.role() != NameToken.Role.PLACE)
                ? token
                : new NameToken(text, known.canonical(), known.role(), List.of(), known.alternatives());
    }

    /** The words of this variant alone, because a name in brackets may have another language. */
    private String written() {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(word.bracketed() ? " (" + word.text + ")" : " " + word.text);
        }
        return text.toString();
    }

    /** Adds the token that begins here and returns its number of words; the position has priority over the tables. */
    private int addLatin(int i) {
        Word word = words.get(i);
        if (position.isRegion(i)) {
            boolean state = (word.before & Word.SLASH) != 0;
            return add(i, 1, word.text, state ? NameToken.Role.LISTING_TAIL : NameToken.Role.PLACE, List.of());
        }
        String country = i > 0 && word.bracketed() ? WordPosition.countryOfLetter(word.text) : null;
        if (country != null) {
            return add(i, 1, country, NameToken.Role.PLACE, List.of());
        }
        if (word.after == Word.QUOTE && i < n - 1 && WordSplits.isElided(word.text)) {
            return add(i, 1, "of", NameToken.Role.CONNECTOR, List.of());
        }
        Term home = i == 0 && n > 1 ? position.placeOf(word) : null;
        if (home != null) {
            return add(i, 1, home.canonical(), NameToken.Role.PLACE, List.of());
        }
        if (i == 0 && n > 1 && position.saysThatANameFollows(word)) {
            return add(i, 1, word.text, NameToken.Role.CONNECTOR, List.of());
        }
        if (position.isDomain(i)) {
            return add(i, 1, word.text, NameToken.Role.GENERIC, List.of());
        }
        String number = numbers.value(i);
        if (number != null) {
            return addNumber(i, number);
        }
        Term known = found.term[i];
        return known == null || (known.role() == NameToken.Role.CONNECTOR && !position.connects(i))
                ? addUnknown(i)
                : addKnown(i, known);
    }

    private int addNumber(int i, String value) {
        NameToken.Role role = edges.isAddress(i) ? NameToken.Role.PLACE : NameToken.Role.NUMBER;
        String withUnit = numbers.withUnit(i, value);
        return withUnit == null ? add(i, 1, value, role, List.of()) : add(i, 2, withUnit, role, List.of());
    }

    private int addKnown(int i, Term known) {
        Word word = words.get(i);
        if (found.termLength[i] == 1 && abbreviations.standsForItself(i, known, position.isDomain(1))) {
            List<String> meanings = new ArrayList<>(known.alternatives());
            if (!known.canonical().equals(word.text)) {
                meanings.add(0, known.canonical());
            }
            // Kor may be Korea, but RSA is rarely South Africa
            boolean initials = word.initials
                    || (known.role() == NameToken.Role.PLACE
                            && !known.canonical().regionMatches(0, word.text, 0, CLIP_BEGINNING));
            return add(i, 1, word.text, NameToken.Role.DISTINCTIVE, initials ? List.of() : meanings);
        }
        if (known.role() == NameToken.Role.NUMBER) {
            return addNumber(i, known.canonical());
        }
        boolean place = edges.isAddress(i) && known.role() != NameToken.Role.CONNECTOR;
        NameToken.Role role = place ? NameToken.Role.PLACE : known.role();
        return add(i, found.termLength[i], known.canonical(), role, known.alternatives());
    }

    private int addUnknown(int i) {
        Word word = words.get(i);
        String text = word.text;
        if (edges.isAddress(i)) {
            return add(i, 1, text, NameToken.Role.PLACE, List.of());
        }
        Term clip = lexicon.clipped(text);
        if (clip != null && word.dotted() && i + 1 < n) {
            return add(i, 1, clip.canonical(), NameToken.Role.GENERIC, clip.alternatives());
        }
        List<String> alternatives = WordForms.spelledOut(word, repaired);
        if (alternatives.isEmpty() && clip != null && text.length() >= 5 && lexicon.commonness(clip.canonical()) >= 3) {
            alternatives = List.of(clip.canonical());
        }
        return add(i, 1, WordForms.american(text), NameToken.Role.DISTINCTIVE, alternatives);
    }

    private void keepOneThatNames() {
        int form = -1;
        int connector = -1;
        int tail = -1;
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i).role()) {
                case LEGAL_FORM -> form = form < 0 ? i : form;
                case CONNECTOR -> connector = connector < 0 ? i : connector;
                case LISTING_TAIL -> tail = tail < 0 ? i : tail;
                default -> {
                    return;
                }
            }
        }
        int promoted = form >= 0 ? form : connector >= 0 ? connector : tail;
        if (promoted >= 0) {
            NameToken token = tokens.get(promoted);
            tokens.set(
                    promoted, new NameToken(token.text(), token.text(), NameToken.Role.DISTINCTIVE, token.readings()));
        }
    }
}
