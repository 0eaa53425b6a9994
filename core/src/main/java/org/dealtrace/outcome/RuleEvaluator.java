package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.Truth;
import org.dealtrace.internal.DealStages;

/**
 * Holds one deal of a company against the rule.
 *
 * <p>Every condition of the rule gives yes, no or unknown, and a clause that says why. The deal counts if all give yes,
 * and does not if one gives no, even if others are unknown. An undated licence that an American company took, for
 * example, does not count.
 */
final class RuleEvaluator {

    /** Above this share of a company's capital nobody else can hold more. */
    private static final BigDecimal MAJORITY = BigDecimal.valueOf(50);

    /** What the reason begins with when no classifier had an answer. */
    static final String TYPE_NOT_TOLD = "the type of the deal is unknown";

    private final OutcomeRule rule;
    private final OtherSides others;
    private final boolean explain;

    /** @param explain whether reasons are wanted; a sensitivity table asks many times for the answer alone */
    RuleEvaluator(OutcomeRule rule, OwnershipTable ownership, boolean explain) {
        this.explain = explain;
        this.rule = rule;
        this.others = new OtherSides(rule, ownership);
    }

    /**
     * What was found.
     *
     * @param assessment what a user sees
     * @param date the deal's date, as a range
     * @param sides the other sides, explained
     * @param sold what the company sells, where it is the seller
     * @param boughtByOther whether the company certainly was taken over by somebody whom the rule does not count, after
     *     its recommendation: an event that competes with the outcome
     */
    record Verdict(
            DealAssessment assessment,
            Span date,
            List<Counterparty> sides,
            Optional<String> sold,
            boolean boughtByOther) {}

    /** Clauses, made only when they are wanted. */
    private final class Reasons {
        private final List<String> list = new ArrayList<>();

        private void add(Supplier<String> clause) {
            if (explain) {
                list.add(clause.get());
            }
        }
    }

    /** @param recommended when the company was recommended first */
    Verdict judge(DealFacts linked, Span recommended) {
        Link link = linked.best();
        Deal deal = linked.deal();
        Optional<Classification> classification = linked.classification();
        DealStake stake = linked.stake();
        Set<Integer> ownParties = linked.ownParties();
        Reasons reasons = new Reasons();
        DealDate date = DealDate.of(deal, rule.dateRole());
        Truth after = date.span().isAfter(recommended);
        DealState state = DealState.of(deal, classification, linked.doubt(), rule);
        List<Counterparty> sides = others.of(deal, link.party(), ownParties, date.span());
        Truth nationality = others.nationality(sides);
        boolean bought = link.decision() == Decision.LINK
                && after == Truth.YES
                && nationality == Truth.NO
                // a takeover by a party that may be the company is not certainly one by somebody else
                && linked.perhapsOwn().stream().noneMatch(i -> OtherSides.isOne(deal, link.party(), ownParties, i))
                && isTakeover(link, deal, classification, stake, state);

        Truth qualifies = Logic.and(
                link(link, reasons),
                type(deal, classification, stake, reasons),
                state(state, reasons),
                role(deal, link, reasons),
                counterparty(sides, nationality, reasons),
                order(date, after, recommended, reasons),
                window(date, after, recommended, reasons));
        linked.merged().ifPresent(m -> {
            reasons.add(() -> "reported by " + m.rows().size() + " rows: " + m.ids());
            m.conflicts().forEach(c -> reasons.add(() -> "the rows conflict in " + c));
        });
        DealAssessment assessment =
                new DealAssessment(link, classification, state.event(), date.shown(), after, qualifies, reasons.list);
        return new Verdict(assessment, date.span(), sides, sold(deal, link.party()), bought);
    }

    private static Optional<String> sold(Deal deal, int party) {
        if (deal.parties().get(party).role() != PartyRole.SELLER) {
            return Optional.empty();
        }
        String targets = deal.parties().stream()
                .filter(p -> p.role() == PartyRole.TARGET)
                .map(DealParty::name)
                .collect(Collectors.joining("; "));
        return Optional.of(targets).filter(t -> !t.isEmpty());
    }

    private Truth link(Link link, Reasons reasons) {
        if (link.decision() != Decision.REVIEW) {
            return Truth.YES;
        }
        return switch (rule.reviewLinks()) {
            case COUNT -> Truth.YES;
            case UNDETERMINED -> {
                reasons.add(() -> "the link is under review");
                yield Truth.UNKNOWN;
            }
            case IGNORE -> {
                reasons.add(() -> "the link is under review, which does not count");
                yield Truth.NO;
            }
        };
    }

    private Truth type(Deal deal, Optional<Classification> classification, DealStake stake, Reasons reasons) {
        if (classification.isEmpty()) {
            reasons.add(() -> TYPE_NOT_TOLD
                    + (deal.typeWords().isEmpty()
                            ? ""
                            : "; no type is known by the name of '" + String.join("', '", deal.typeWords()) + "'"));
            return Truth.UNKNOWN;
        }
        List<OutcomeType> counted = classification.get().types().stream()
                .filter(rule.types()::contains)
                .toList();
        if (counted.isEmpty()) {
            reasons.add(() -> labels(classification.get()) + " is no type that counts");
            return Truth.NO;
        }
        Truth result = Truth.NO;
        for (OutcomeType type : counted) {
            result = Logic.or(result, passes(type, stake));
        }
        Truth passes = result;
        reasons.add(() -> labels(classification.get()) + (passes == Truth.YES ? "" : " of " + words(stake, passes)));
        if (rule.minimumStakePercent().isPresent()
                && stake.byText()
                && counted.stream().anyMatch(RuleEvaluator::buysShares)) {
            reasons.add(() -> "stake of " + stake.figure() + " by the text, " + stake.words());
        }
        stake.conflict().ifPresent(c -> reasons.add(() -> c));
        return result;
    }

    private static String labels(Classification classification) {
        return classification.types().stream().map(OutcomeType::label).collect(Collectors.joining(", "));
    }

    private String words(DealStake stake, Truth passes) {
        String minimum = rule.minimumStakePercent().map(DealStake::percent).orElse("none");
        return stake.figure() + (passes == Truth.NO ? ", below the minimum of " : ", against a minimum of ") + minimum;
    }

    private static boolean buysShares(OutcomeType type) {
        return type.equals(OutcomeType.ACQUISITION) || type.equals(OutcomeType.MINORITY_STAKE);
    }

    /** Whether a deal of this type passes the minimum stake; only types that buy shares can fail it. */
    private Truth passes(OutcomeType type, DealStake stake) {
        if (rule.minimumStakePercent().isEmpty() || !buysShares(type)) {
            return Truth.YES;
        }
        BigDecimal minimum = rule.minimumStakePercent().get();
        Truth untold = type.equals(OutcomeType.ACQUISITION)
                ? (minimum.compareTo(MAJORITY) <= 0 ? Truth.YES : Truth.UNKNOWN)
                : (minimum.compareTo(MAJORITY) < 0 ? Truth.UNKNOWN : Truth.NO);
        return stake.reaches(minimum, untold);
    }

    private static Truth state(DealState state, Reasons reasons) {
        reasons.add(state::reason);
        state.against().ifPresent(against -> reasons.add(() -> against));
        return state.counts();
    }

    private Truth role(Deal deal, Link link, Reasons reasons) {
        PartyRole role = deal.parties().get(link.party()).role();
        if (rule.companyRoles().contains(role)) {
            return Truth.YES;
        }
        reasons.add(() -> "the company is the " + words(role));
        return Truth.NO;
    }

    private Truth counterparty(List<Counterparty> sides, Truth nationality, Reasons reasons) {
        if (!others.matter()) {
            return nationality;
        }
        reasons.add(() -> others.words(sides, nationality));
        return nationality;
    }

    private Truth order(DealDate date, Truth after, Span recommended, Reasons reasons) {
        if (!rule.mustFollow()) {
            return Truth.YES;
        }
        reasons.add(() -> when(date)
                + switch (after) {
                    case YES -> ", after the recommendation";
                    case NO -> ", not after the recommendation";
                    case UNKNOWN ->
                        recommended.known()
                                ? ": unknown whether after the recommendation"
                                : ": the recommendation has no date";
                });
        return after;
    }

    private Truth window(DealDate date, Truth after, Span recommended, Reasons reasons) {
        if (rule.windowMonths().isEmpty()) {
            return Truth.YES;
        }
        int months = rule.windowMonths().getAsInt();
        Truth within = date.span().isWithin(months, recommended);
        if (within == Truth.NO) {
            reasons.add(() -> when(date) + ", more than " + months + " months after the recommendation");
        } else if (within == Truth.UNKNOWN && after != Truth.NO && recommended.known()) {
            reasons.add(() -> when(date) + ": unknown whether within " + months + " months");
        }
        return within;
    }

    private static String when(DealDate date) {
        return date.shown()
                .map(e -> e.status() == DealStatus.UNKNOWN || e.status() == DealStatus.UNREADABLE
                        ? e.date().orElseThrow().toString()
                        : e.toString())
                .orElse("no date");
    }

    /** Whether somebody took the company over in this deal: a majority, or an acquisition without a stated share. */
    private static boolean isTakeover(
            Link link, Deal deal, Optional<Classification> classification, DealStake stake, DealState state) {
        return deal.parties().get(link.party()).role() == PartyRole.TARGET
                && classification
                        .map(c -> c.types().contains(OutcomeType.ACQUISITION))
                        .orElse(false)
                && !DealStages.ended(state.status())
                && state.status() != DealStatus.RUMOURED
                && state.status() != DealStatus.UNREADABLE
                && state.against().isEmpty()
                && stake.least().map(p -> p.compareTo(MAJORITY) > 0).orElse(true);
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
