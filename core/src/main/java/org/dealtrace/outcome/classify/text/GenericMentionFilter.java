package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * Tells a mention that reports a deal from one that does not.
 *
 * <p>A noun such as "joint venture" or "takeover" in a full sentence that says nothing of its state is one that exists or is remembered:
 * "profit at the joint venture fell". A heading ("Joint venture of A and B, rail brakes") has no full stop, and there the noun is the
 * report. A verb such as "bought" in a text that names no company tells of goods: "the wolf swallowed the grandmother".
 */
final class GenericMentionFilter {

    /** Languages that give capitals to names only. */
    private static final Set<String> CAPITAL_NAMES = Set.of("en", "fr", "ru");

    /** Deals that are no purchase of goods, however little is named. */
    private static final Set<OutcomeType> COMMON =
            Set.of(OutcomeType.JOINT_VENTURE, OutcomeType.RESEARCH_COLLABORATION);

    /** Deals that are contracts about a thing, which strong words such as "licence to its patents" name without a verb. */
    private static final Set<OutcomeType> CONTRACTS = Set.of(
            OutcomeType.PATENT_LICENCE,
            OutcomeType.TECHNOLOGY_LICENCE,
            OutcomeType.EXCLUSIVE_AGREEMENT,
            OutcomeType.PRODUCTION_OR_DISTRIBUTION,
            OutcomeType.RESEARCH_COLLABORATION);

    /** From this weight on, a noun is one of deals between companies. */
    private static final double PLAIN_WEIGHT = 0.8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’-]*");

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;

    GenericMentionFilter(MarkedText marked) {
        this.marked = marked;
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** Whether a mention reports no deal. */
    boolean isGeneric(DealMention mention, List<DealMention> all) {
        Hit first = mention.head();
        if (mention.status() == DealStatus.UNKNOWN) {
            // A plain noun beside what happens to deals can be another word for one of them; a venture is not.
            boolean alone = mention.types().equals(Set.of(OutcomeType.JOINT_VENTURE))
                    || all.stream().allMatch(d -> d.status() == DealStatus.UNKNOWN);
            return alone
                    && !first.phrase().tenseless()
                    && !(CONTRACTS.containsAll(mention.types()) && mention.weight() >= PLAIN_WEIGHT)
                    && mention.evidence().stream()
                            .allMatch(h -> h.phrase().isType() || h.phrase().mood() == Mood.STAKE)
                    && stopped(clauses.at(first.start()));
        }
        return mention.parties() == 0
                && CAPITAL_NAMES.contains(first.phrase().language())
                && mention.types().stream().noneMatch(COMMON::contains)
                && (first.phrase().status() != DealStatus.UNKNOWN
                        || first.phrase().weight() < PLAIN_WEIGHT)
                && marked.hits().stream()
                        .noneMatch(h ->
                                h.phrase().mood() == Mood.COMPANY || h.phrase().mood() == Mood.STAKE)
                && nameless();
    }

    /** Whether a sentence ends in a full stop, as headings and the entries of lists do not. */
    private boolean stopped(int clause) {
        int end = clauses.list().get(clauses.last(clause)).end();
        while (end > 0 && " \n)".indexOf(text.folded().charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".。!;".indexOf(text.folded().charAt(end - 1)) >= 0;
    }

    /** Whether no word of the text can be the name of a company: none has a capital but at the head of a sentence. */
    private boolean nameless() {
        String original = text.original();
        boolean lower = false;
        boolean opens = true;
        int last = 0;
        Matcher words = WORD.matcher(original);
        while (words.find()) {
            String between = original.substring(last, words.start());
            opens |= between.chars().anyMatch(c -> ".!?;:\n".indexOf(c) >= 0);
            if (between.chars().anyMatch(c -> "«“\"".indexOf(c) >= 0)) {
                return false;
            }
            last = words.end();
            String word = words.group();
            lower |= Character.isLowerCase(word.charAt(0));
            if (!opens && Character.isUpperCase(word.charAt(0)) && !WordList.NO_NAME.holds(FoldedText.fold(word))) {
                return false;
            }
            opens = false;
        }
        return lower;
    }
}
