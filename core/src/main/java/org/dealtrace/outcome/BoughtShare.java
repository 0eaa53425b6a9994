package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.Deal;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.Phrase.Mood;
import org.dealtrace.outcome.Phrases.Hit;

/** How much of a company is bought, and so whether it is an acquisition or a minority stake. */
final class BoughtShare {

    /** A share of this many percent or more of a company is an acquisition, less is a minority stake. */
    private static final BigDecimal CONTROL_PERCENT = BigDecimal.valueOf(50);

    /** From this weight on, a word for shares says without a number how large they are. */
    private static final double PLAIN_SHARE = 0.8;

    /** Letters between a percentage and the word for shares or for buying that it belongs to. */
    private static final int PERCENT_REACH = 40;

    /** A percentage in folded text; its first group is the number. */
    static final Pattern PERCENT = Pattern.compile(
            "(\\d{1,3}(?:[.,]\\d{1,4})?)(?:\\s*%|[\\s-]*(?:percent|per cent|pct|prozent|prozentige[nrs]?|pour cent|процент\\p{L}*|パーセント))");

    private final FoldedText text;
    private final Clauses clauses;
    private final Deal deal;

    BoughtShare(MarkedText marked, Deal deal) {
        this.deal = deal;
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** Whether shares are bought, and then by their percentage which type it is. */
    void weigh(ToldDeal told, int clause, Hit hit, List<Hit> in) {
        boolean shares =
                told.types.contains(OutcomeType.ACQUISITION) || told.types.contains(OutcomeType.MINORITY_STAKE);
        if (!shares || in.stream().anyMatch(h -> h.phrase().types().contains(OutcomeType.JOINT_VENTURE))) {
            return;
        }
        List<Hit> stakes =
                in.stream().filter(h -> h.phrase().mood() == Mood.STAKE).toList();
        Optional<Hit> said = stakes.stream()
                .filter(h -> h.phrase().isType())
                .max(Comparator.comparingDouble(h -> h.phrase().weight()));
        Optional<BigDecimal> percent = percent(clause, stakes, hit);
        OutcomeType type = null;
        if (said.isPresent() && said.get().phrase().weight() >= PLAIN_SHARE) {
            // "majority stake", "remaining shares", "minority interest" say it without a number.
            type = said.get().phrase().types().get(0);
            told.evidence.add(said.get());
        } else if (percent.isPresent()) {
            type = percent.get().compareTo(CONTROL_PERCENT) < 0 ? OutcomeType.MINORITY_STAKE : OutcomeType.ACQUISITION;
        } else if (said.isPresent()) {
            type = deal.stakePercent()
                    .map(p -> p.compareTo(CONTROL_PERCENT) < 0 ? OutcomeType.MINORITY_STAKE : OutcomeType.ACQUISITION)
                    .orElse(said.get().phrase().types().get(0));
            told.evidence.add(said.get());
        }
        if (type != null) {
            told.types.remove(OutcomeType.ACQUISITION);
            told.types.remove(OutcomeType.MINORITY_STAKE);
            told.types.add(type);
        }
        percent.ifPresent(p -> told.share = p.toPlainString() + " %");
    }

    private Optional<BigDecimal> percent(int clause, List<Hit> stakes, Hit verb) {
        Clauses.Clause bounds = clauses.list().get(clause);
        Matcher matcher = PERCENT.matcher(text.folded()).region(bounds.start(), bounds.end());
        BigDecimal most = null;
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            boolean near = start >= verb.pieceEnd(0) && start - verb.pieceEnd(0) <= PERCENT_REACH;
            for (Hit stake : stakes) {
                near |= stake.start() >= end
                        ? stake.start() - end <= PERCENT_REACH
                        : start - stake.end() <= PERCENT_REACH;
            }
            BigDecimal value = new BigDecimal(matcher.group(1).replace(',', '.'));
            if (near && value.compareTo(BigDecimal.valueOf(100)) <= 0 && (most == null || value.compareTo(most) > 0)) {
                most = value;
            }
        }
        return Optional.ofNullable(most);
    }
}
