package org.dealtrace.matching.name;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.internal.letters.TextRepair;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.reading.ScriptLexicon;
import org.dealtrace.matching.internal.reading.ScriptReader;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.internal.tables.NameTables;
import org.dealtrace.matching.internal.tables.OtherNames;
import org.dealtrace.matching.internal.tagging.WordSplits;
import org.dealtrace.matching.internal.words.InitialRuns;
import org.dealtrace.matching.internal.words.NameTokenizer;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * Analyses company names: words with roles, canonical forms and readings. Immutable and safe for several threads.
 *
 * <p>{@link TextRepair} undoes encodings and normalises the text to NFKC, {@link NameTokenizer} cuts it into words,
 * {@link WordSplits} cuts off elided articles, {@link InitialRuns} joins initials, {@link NameSplitter} separates the
 * main name from other names in brackets and after markers, and {@code TokenTagger} assigns roles and canonical forms
 * from the tables in {@link Lexicon}. The time is linear in the length of the text.
 */
public final class NameAnalyzer {

    /** The most variants that a name gets from an alias of several companies. */
    private static final int MOST_ALIASES = 8;

    private static final NameAnalyzer STANDARD =
            new NameAnalyzer(Lexicon.standard().with(ScriptReader::standard), Map.of(), Aliases.none(), true);

    private final Lexicon lexicon;
    /** The names of each alias, by {@link Aliases#key} of the alias. */
    private final Map<String, Set<String>> aliases;

    private final Aliases given;
    private final boolean knownNames;

    private NameAnalyzer(Lexicon lexicon, Map<String, Set<String>> aliases, Aliases given, boolean knownNames) {
        this.lexicon = lexicon;
        this.aliases = aliases;
        this.given = given;
        this.knownNames = knownNames;
    }

    /** The shipped analyzer. */
    public static NameAnalyzer standard() {
        return STANDARD;
    }

    /**
     * A checksum of the tables and aliases, which an index must be opened with. It is equal in two versions of the
     * program if their tables are equal byte by byte and the aliases are the same in the same order.
     */
    public String tables() {
        String shipped = NameTables.checksum(knownNames);
        return given.list().isEmpty() ? shipped : shipped + "-aliases-" + given.checksum();
    }

    @Override
    public String toString() {
        return "analyzer of names with " + given + (knownNames ? "" : ", without the shipped tables of known names");
    }

    /** Settings for an analyzer that knows other names than the shipped one. */
    public static Builder builder() {
        return new Builder();
    }

    /** Settings of a {@link NameAnalyzer}. Not safe for several threads. */
    public static final class Builder {
        private Aliases aliases = Aliases.none();
        private boolean knownNames = true;

        private Builder() {}

        /** The user's aliases, with priority over the shipped ones; none unless set. */
        @CanIgnoreReturnValue
        public Builder aliases(Aliases value) {
            this.aliases = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Ignores the shipped tables of well-known companies: names in other scripts, former names, initials and trade
         * names. Business words and places remain.
         */
        @CanIgnoreReturnValue
        public Builder withoutKnownNames() {
            this.knownNames = false;
            return this;
        }

        /** The analyzer with these settings. */
        public NameAnalyzer build() {
            if (aliases.list().isEmpty() && knownNames) {
                return STANDARD;
            }
            Map<String, Set<String>> byKey = new HashMap<>();
            Map<String, NameVariant> inOtherScripts = new LinkedHashMap<>();
            for (Aliases.Alias alias : aliases.list()) {
                String key = Aliases.key(STANDARD.analyze(alias.alias()).main());
                if (!key.isEmpty()) {
                    byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(alias.name());
                }
                // an alias of one word, or of one run without spaces, is also found inside a longer name
                NameVariant name = STANDARD.analyze(alias.name()).main();
                if (key.length() > 1 && Scripts.isBeyondLatin(key) && name.latin()) {
                    inOtherScripts.putIfAbsent(key, name);
                }
            }
            ScriptReader reader = new ScriptReader(ScriptLexicon.load(knownNames, inOtherScripts));
            return new NameAnalyzer(Lexicon.standard().with(() -> reader), byKey, aliases, knownNames);
        }
    }

    /**
     * Analyses a name. A text without letters and digits has one variant without tokens; any other text has a token in
     * its main variant.
     */
    public AnalyzedName analyze(String text) {
        List<NameVariant> variants = variants(text);
        return new AnalyzedName(text, aliases.isEmpty() && !knownNames ? variants : withOtherNames(variants));
    }

    private List<NameVariant> withOtherNames(List<NameVariant> variants) {
        Set<String> names = Set.of();
        Set<String> keys = new HashSet<>(variants.size() * 2);
        for (NameVariant variant : variants) {
            String key = Aliases.key(variant);
            keys.add(key);
            Set<String> given = aliases.getOrDefault(key, Set.of());
            String shipped = knownNames && variant.latin() ? shipped(variant, key) : "";
            if (!given.isEmpty() || !shipped.isEmpty()) {
                names = names.isEmpty() ? new LinkedHashSet<>() : names;
                names.addAll(given);
                if (!shipped.isEmpty()) {
                    names.add(shipped);
                }
            }
        }
        if (names.isEmpty()) {
            return variants;
        }
        List<NameVariant> all = new ArrayList<>(variants);
        for (String name : names) {
            NameVariant main = variants(name).get(0);
            if (keys.add(Aliases.key(main))) {
                all.add(new NameVariant(name, CompanyName.Kind.ALIAS, main.latin(), main.tokens()));
            }
            if (all.size() == variants.size() + MOST_ALIASES) {
                break;
            }
        }
        return all;
    }

    /** The shipped other name; "Valeant Group" is the same as Valeant. */
    private static String shipped(NameVariant variant, String key) {
        String name = OtherNames.of(key);
        if (!name.isEmpty() || variant.tokens().stream().noneMatch(NameToken::saysAGroup)) {
            return name;
        }
        List<NameToken> rest =
                variant.tokens().stream().filter(t -> !t.saysAGroup()).toList();
        return OtherNames.of(Aliases.key(new NameVariant(variant.text(), variant.kind(), true, rest)));
    }

    private List<NameVariant> variants(String text) {
        String repaired = TextRepair.repair(text);
        List<Word> words = InitialRuns.join(WordSplits.elisions(NameTokenizer.cut(repaired), repaired, lexicon));
        return new NameSplitter(text, repaired, lexicon).variants(words);
    }

    /**
     * How common a word is in company names, by the shipped table.
     *
     * @param canonical a canonical form
     * @return the rough share of names with the word, between 0.0002 and 0.04; 0 for a word that is not in the table
     */
    public double backgroundShare(String canonical) {
        return switch (lexicon.commonness(canonical)) {
            case 5 -> 0.04;
            case 4 -> 0.01;
            case 3 -> 0.003;
            case 2 -> 0.0008;
            case 1 -> 0.0002;
            default -> 0;
        };
    }
}
