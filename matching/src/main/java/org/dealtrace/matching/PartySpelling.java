package org.dealtrace.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * The form of a name for exact comparison: its normalised words in order, without legal forms, connectors and listing
 * tails. "Grand Chip Investment GmbH" and "GRAND CHIP INVESTMENT" are equal, "Grand Chip Fund" differs.
 *
 * <pre>{@code
 * OwnershipTable owners = OwnershipTable.read(file).spelledBy(PartySpelling.standard());
 * }</pre>
 *
 * <p>A name that is one generic word ("Holding GmbH") has no such form and equals no other name.
 */
public final class PartySpelling implements UnaryOperator<String> {

    private static final Set<NameToken.Role> SAID =
            EnumSet.of(NameToken.Role.DISTINCTIVE, NameToken.Role.GENERIC, NameToken.Role.PLACE, NameToken.Role.NUMBER);

    private final NameAnalyzer analyzer;

    private PartySpelling(NameAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** With the standard analysis of names. */
    public static PartySpelling standard() {
        return by(NameAnalyzer.standard());
    }

    /** With the user's analyzer, which may know aliases. */
    public static PartySpelling by(NameAnalyzer analyzer) {
        return new PartySpelling(analyzer);
    }

    @Override
    public String apply(String name) {
        List<NameVariant> variants = analyzer.analyze(name).variants();
        if (variants.isEmpty()) {
            return "";
        }
        List<NameToken> tokens = variants.get(0).tokens(SAID);
        if (tokens.size() < 2 && tokens.stream().noneMatch(t -> t.role() == NameToken.Role.DISTINCTIVE)) {
            return "";
        }
        List<String> words = new ArrayList<>();
        tokens.forEach(t -> words.add(t.canonical()));
        return String.join(" ", words);
    }
}
