package org.dealtrace.matching.internal.index;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealtrace.CompanyName;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.matching.internal.script.Syllables;
import org.dealtrace.matching.internal.sound.PhoneticKey;
import org.dealtrace.matching.internal.sound.Pronunciation;
import org.dealtrace.matching.internal.words.AcronymKeys;
import org.dealtrace.matching.internal.words.Acronyms;
import org.dealtrace.matching.name.AnalyzedName;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * The terms under which a name is indexed and searched, by field of {@link IndexFields}. Both sides use the same terms,
 * so a name finds itself.
 */
final class IndexTerms {

    private static final int SHORTEST_ACRONYM = 3;
    private static final int LONGEST_ACRONYM = 6;
    /**
     * The length of the initials of two words with an ampersand between them ({@code L&T}). They count only at the
     * beginning of a name.
     */
    private static final int PAIR_OF_INITIALS = 2;
    /** In longer names, enough trigrams survive a wrong letter. */
    private static final int LONGEST_SHAPE = 8;
    /** In shorter names, too little remains without a letter. */
    private static final int SHORTEST_SHAPE = 3;

    /** The shortest word that is indexed by a skeleton of one consonant (Coway, Poya). */
    private static final int SHORTEST_BY_ONE_SOUND = 3;

    /** Longer trade names are rarely written syllable by syllable. */
    private static final int MOST_SYLLABLES = 4;

    /** The least probability of a trigram over all likely spellings of a word. */
    private static final double LEAST_LIKELY = 0.02;

    private static final String EDGE = "\u0001";

    /**
     * The longest term in letters; longer ones are left out. Lucene takes at most 32,766 bytes, and a letter has up to
     * three.
     */
    private static final int LONGEST_TERM = 10_000;

    private final Map<String, Set<String>> fields = new LinkedHashMap<>();
    private final boolean latin;

    /** The terms of a company name; empty for a placeholder, by which a company cannot be found. */
    static IndexTerms of(CompanyName name, NameAnalyzer analyzer) {
        return NoNames.tells(name) ? of(analyzer.analyze(name.text())) : new IndexTerms(List.of());
    }

    /** The terms of a name; empty for a name without letters and digits. */
    static IndexTerms of(AnalyzedName name) {
        List<NameVariant> variants = name.variants();
        boolean says = variants.stream().anyMatch(v -> !v.tokens().isEmpty());
        return new IndexTerms(says ? variants : List.of());
    }

    private IndexTerms(List<NameVariant> variants) {
        this.latin = variants.stream().allMatch(NameVariant::latin);
        variants.forEach(this::add);
        for (String field : List.of(IndexFields.WORDS, soundField(), IndexFields.INITIALS, IndexFields.ACRONYMS)) {
            in(field).removeIf(term -> term.length() > LONGEST_TERM || hasHalf(term));
        }
    }

    /** The terms of a field; may be empty. */
    Set<String> of(String field) {
        return fields.getOrDefault(field, Set.of());
    }

    /** The terms of this name's field of sounds. */
    Set<String> sounds() {
        return of(soundField());
    }

    /** Whether every variant is Latin. */
    boolean latin() {
        return latin;
    }

    private String soundField() {
        return latin ? IndexFields.SOUNDS_LATIN : IndexFields.SOUNDS_OTHER;
    }

    private Set<String> in(String field) {
        return fields.computeIfAbsent(field, f -> new LinkedHashSet<>());
    }

    private void add(NameVariant variant) {
        List<NameToken> core = core(variant);
        Set<String> words = in(IndexFields.WORDS);
        Set<String> sounds = in(soundField());
        StringBuilder joined = new StringBuilder();
        StringBuilder joinedNative = new StringBuilder();
        StringBuilder said = new StringBuilder();
        StringBuilder distinctive = new StringBuilder();
        for (NameToken token : core) {
            boolean first = joined.isEmpty();
            words.add(token.canonical());
            words.add(token.text());
            words.addAll(token.readings());
            words.addAll(token.alternatives());
            String latinText =
                    token.readings().isEmpty() ? token.text() : token.readings().get(0);
            joined.append(latinText.replace(" ", ""));
            joinedNative.append(token.text());
            boolean translated = token.role() == NameToken.Role.GENERIC || token.role() == NameToken.Role.PLACE;
            said.append(
                    translated && !token.readings().isEmpty()
                            ? token.canonical().replace(" ", "")
                            : latinText);
            if (token.role() == NameToken.Role.DISTINCTIVE) {
                distinctive.append(latinText);
            }
            if (token.readings().isEmpty()) {
                addSound(sounds, token.text());
                if (isAcronym(token.text()) || (first && token.text().length() == PAIR_OF_INITIALS)) {
                    in(IndexFields.ACRONYMS).add(token.text());
                }
            } else {
                sounds.addAll(Pronunciation.of(token).keys());
                heard(Pronunciation.likelySpellings(token), in(IndexFields.HEARD));
                token.readings().forEach(r -> addSound(sounds, r));
                if (token.saysAName() && isAcronym(token.canonical())) {
                    in(IndexFields.ACRONYMS).add(token.canonical());
                }
            }
        }
        // for a name of one word, all three are that word
        String whole = joined.toString();
        String telling = distinctive.toString();
        String alone = core.size() == 1 && core.get(0).readings().isEmpty()
                ? core.get(0).text()
                : "";
        if (!telling.equals(alone)) {
            addSound(sounds, telling);
        }
        if (!whole.equals(telling) && !whole.equals(alone)) {
            addSound(sounds, whole);
        }
        grams(joined, in(IndexFields.GRAMS));
        shapes(joined, in(IndexFields.SHAPES));
        if (!variant.latin()) {
            joinedMeanings(core, words);
            syllables(core, in(IndexFields.SYLLABLES));
            grams(said, in(IndexFields.GRAMS));
            pairs(joinedNative.toString(), in(IndexFields.NATIVE));
        }
        in(IndexFields.INITIALS).addAll(AcronymKeys.of(Acronyms.of(variant)));
    }

    /**
     * Whether a term has a surrogate without its partner. Lucene would replace it by another character, so the term
     * would not find itself.
     */
    private static boolean hasHalf(String term) {
        for (int i = 0; i < term.length(); i++) {
            if (Character.isSurrogate(term.charAt(i))) {
                int whole = term.codePointAt(i);
                if (Character.isBmpCodePoint(whole)) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static boolean isAcronym(String text) {
        return text.length() >= SHORTEST_ACRONYM && text.length() <= LONGEST_ACRONYM;
    }

    /** The words without legal forms; all words if the name has only legal forms. */
    private static List<NameToken> core(NameVariant variant) {
        List<NameToken> core = variant.words();
        return core.isEmpty() ? variant.tokens() : core;
    }

    /**
     * Adds the joined meanings of two words in another script, which Latin may write as one word: スマートバリュー, smartvalue.
     */
    private static void joinedMeanings(List<NameToken> core, Set<String> words) {
        for (int i = 0; i + 1 < core.size(); i++) {
            words.add(core.get(i).canonical() + core.get(i + 1).canonical());
        }
    }

    private static void syllables(List<NameToken> core, Set<String> into) {
        for (NameToken token : core) {
            if (token.role() == NameToken.Role.DISTINCTIVE && token.text().length() <= MOST_SYLLABLES) {
                into.addAll(Syllables.of(token.text()));
            }
        }
    }

    private static void addSound(Set<String> sounds, String latin) {
        String skeleton = PhoneticKey.of(latin);
        if (skeleton.length() >= 2) {
            sounds.add(skeleton);
        }
        if (skeleton.length() >= 2 || latin.length() >= SHORTEST_BY_ONE_SOUND) {
            PhoneticKey.addPieces(skeleton, sounds);
        }
    }

    /** Adds the trigrams that are likely enough over all spellings. */
    private static void heard(Map<String, Double> spellings, Set<String> into) {
        Map<String, Double> likely = new LinkedHashMap<>();
        spellings.forEach((spelling, probability) -> {
            Set<String> grams = new LinkedHashSet<>();
            grams(spelling, grams);
            grams.forEach(gram -> likely.merge(gram, probability, Double::sum));
        });
        likely.forEach((gram, probability) -> {
            if (probability >= LEAST_LIKELY) {
                into.add(gram);
            }
        });
    }

    /** Adds the trigrams of a text. A letter is a code point, not a char: the 𠮷 of 𠮷野家 takes two chars. */
    private static void grams(CharSequence text, Set<String> into) {
        String marked = EDGE + text.toString() + EDGE;
        int before = 0;
        for (int at = EDGE.length(), behind; at < marked.length() - EDGE.length(); before = at, at = behind) {
            behind = marked.offsetByCodePoints(at, 1);
            into.add(marked.substring(before, marked.offsetByCodePoints(behind, 1)));
        }
    }

    /**
     * Adds the forms of a short name with one letter left out. A short name has so few trigrams that one wrong letter
     * spoils them all. But two names that differ by one letter changed, deleted, inserted or swapped share a form with
     * one letter left out (Mor and Fraenkel 1982).
     */
    private static void shapes(StringBuilder joined, Set<String> into) {
        if (joined.length() > LONGEST_SHAPE + 1) {
            return;
        }
        String shape = shape(joined);
        if (shape.length() > LONGEST_SHAPE) {
            return;
        }
        into.add(shape);
        if (shape.length() >= SHORTEST_SHAPE) {
            for (int i = 0, next; i < shape.length(); i = next) {
                next = shape.offsetByCodePoints(i, 1);
                into.add(shape.substring(0, i) + shape.substring(next));
            }
        }
    }

    /** The text with letters and digits that look alike made equal, as after optical recognition: rn and m, 0 and o. */
    private static String shape(StringBuilder text) {
        return text.toString()
                .replace("rn", "m")
                .replace("vv", "w")
                .replace("cl", "d")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replace('5', 's')
                .replace('8', 'b');
    }

    private static void pairs(String text, Set<String> into) {
        for (int at = 0, behind; at < text.length(); at = behind) {
            behind = text.offsetByCodePoints(at, 1);
            into.add(text.substring(at, behind));
            if (behind < text.length()) {
                into.add(text.substring(at, text.offsetByCodePoints(behind, 1)));
            }
        }
    }
}
