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
 * A name as it is compared when it must be the same name and not a near one: its words in their order and in their
 * compared form, without legal forms, connectors and the tails of stock lists. "Grand Chip Investment GmbH" and "GRAND
 * CHIP INVESTMENT" are one; "Grand Chip Fund" is another.
 *
 * <pre>{@code
 * OwnershipTable owners = OwnershipTable.read(file).spelledBy(PartySpelling.standard());
 * }</pre>
 *
 * <p>A name of one general word ("Holding GmbH") has no form, and so equals no other.
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

    /** With an analysis of names of the user's, which may know aliases. */
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
