package org.dealtrace;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The type of a deal. The constants are the types of the shipped classifiers; use {@link #of} for others.
 *
 * @param id stable, in kebab case: {@code joint-venture}
 */
public record OutcomeType(String id) implements Serializable {

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]++(-[a-z0-9]++)*+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");

    public static final OutcomeType JOINT_VENTURE = new OutcomeType("joint-venture");
    public static final OutcomeType PATENT_LICENCE = new OutcomeType("patent-licence");
    public static final OutcomeType TECHNOLOGY_LICENCE = new OutcomeType("technology-licence");
    public static final OutcomeType EXCLUSIVE_AGREEMENT = new OutcomeType("exclusive-agreement");
    public static final OutcomeType ACQUISITION = new OutcomeType("acquisition");
    public static final OutcomeType MINORITY_STAKE = new OutcomeType("minority-stake");
    /** Production or distribution for the other side. */
    public static final OutcomeType PRODUCTION_OR_DISTRIBUTION = new OutcomeType("production-or-distribution");

    public static final OutcomeType RESEARCH_COLLABORATION = new OutcomeType("research-collaboration");
    public static final OutcomeType OTHER = new OutcomeType("other");

    /** The shipped types, in the order of this page. */
    public static final List<OutcomeType> STANDARD = List.of(
            JOINT_VENTURE,
            PATENT_LICENCE,
            TECHNOLOGY_LICENCE,
            EXCLUSIVE_AGREEMENT,
            ACQUISITION,
            MINORITY_STAKE,
            PRODUCTION_OR_DISTRIBUTION,
            RESEARCH_COLLABORATION,
            OTHER);

    public OutcomeType {
        if (!KEBAB.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "outcome type '" + id + "' must be in kebab case, such as joint-venture");
        }
    }

    /** The type with this id, in any case and with spaces, underscores or hyphens between its words. */
    public static OutcomeType of(String id) {
        return new OutcomeType(
                BETWEEN_WORDS.matcher(id.strip().toLowerCase(Locale.ROOT)).replaceAll("-"));
    }

    /** The id as words: {@code joint venture}. */
    public String label() {
        return id.replace('-', ' ');
    }

    @Override
    public String toString() {
        return label();
    }
}
