package org.dealtrace.outcome;

import static org.dealtrace.internal.DealWords.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.Truth;
import org.dealtrace.internal.DealStages;
import org.dealtrace.internal.DealWords;

/**
 * Evaluates one deal of a company by the rule.
 *
 * <p>Every condition of the rule gives yes, no or unknown, and a clause that says why. The deal counts if all give yes,
 * and does not count if one gives no, even if others are unknown. For example, an undated licence that an American
 * company took does not count.
 */
final class RuleEvaluator {

    /** With more than this share of a company's capital, nobody else can hold more. */
    private static final BigDecimal MAJORITY = BigDecimal.valueOf(50);

    private final OutcomeRule rule;
    private final OtherSides others;
    private final boolean explain;

    /** @param explain whether the answers have reasons; those for a sensitivity table have none */
    RuleEvaluator(OutcomeRule rule, OwnershipTable ownership, KnownCountries known, boolean explain) {
        this.explain = explain;
        this.rule = rule;
        this.others = new OtherSides(rule, ownership, known);
    }

    /**
     * The result for one deal.
     *
     * @param assessment the part that users see
     * @param date the deal's date, as a range
     * @param sides the other sides, explained
     * @param sold the targets, if the company is the seller
     * @param boughtByOther whether a buyer that the rule does not count certainly took the company over after its
     *     recommendation: a competing event
     */
    record Verdict(
            DealAssessment assessment,
            Span date,
            List<Counterparty> sides,
            Optional<String> sold,
            boolean boughtByOther) {}

    /** Clauses, made only if wanted. */
    private final class Reasons {
        private final List<Message> list = new ArrayList<>();

        private void add(Supplier<Message> clause) {
            if (explain) {
                list.add(clause.get());
            }
        }
    }

    /** The answers to several conditions; clauses of refusals come first, then of open questions. */
    private final class Answers {
        private final Map<Truth, Reasons> told = new EnumMap<>(Truth.class);
        private Truth all = Truth.YES;

        private void add(Function<Reasons, Truth> condition) {
            Reasons reasons = new Reasons();
            Truth answer = condition.apply(reasons);
            told.computeIfAbsent(answer, a -> new Reasons()).list.addAll(reasons.list);
            all = Logic.and(all, answer);
        }

        private Reasons reasons() {
            Reasons ordered = new Reasons();
            Stream.of(Truth.NO, Truth.UNKNOWN, Truth.YES)
                    .flatMap(answer -> Optional.ofNullable(told.get(answer)).stream())
                    .forEach(reasons -> ordered.list.addAll(reasons.list));
            return ordered;
        }
    }

    /** @param recommended the date of the company's first recommendation */
    Verdict judge(DealFacts linked, Span recommended) {
        Link link = linked.best();
        Deal deal = linked.deal();
        Optional<Classification> classification = linked.classification();
        DealStake stake = linked.stake();
        Set<Integer> ownParties = linked.ownParties();
        DealDate date = DealDate.of(deal, rule.dateRole());
        Truth after = date.span().isAfter(recommended);
        DealState state = DealState.of(deal, classification, linked.doubt(), rule);
        List<Counterparty> sides = others.of(deal, link.party(), ownParties, date.span());
        Truth nationality = others.nationality(sides);
        boolean bought = link.decision() == Decision.LINK
                && after == Truth.YES
                && nationality == Truth.NO
                // a takeover by a party that may be the company is not certainly one by another buyer
                && linked.perhapsOwn().stream().noneMatch(i -> OtherSides.isOne(deal, link.party(), ownParties, i))
                && isTakeover(link, deal, classification, stake, state);

        Answers answers = new Answers();
        answers.add(told -> link(link, told));
        answers.add(told -> type(deal, classification, stake, told));
        answers.add(told -> state(state, told));
        answers.add(told -> role(deal, link, told));
        answers.add(told -> counterparty(deal, sides, nationality, told));
        answers.add(told -> order(date, after, recommended, told));
        answers.add(told -> window(date, after, recommended, told));
        Reasons reasons = answers.reasons();
        linked.merged().ifPresent(m -> {
            reasons.add(() -> why("rows", m.rows().size(), m.ids()));
            m.conflicts().forEach(c -> reasons.add(() -> why("rows.conflict", c)));
        });
        DealAssessment assessment =
                new DealAssessment(link, classification, state.event(), date.shown(), after, answers.all, reasons.list);
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
                reasons.add(() -> why("review"));
                yield Truth.UNKNOWN;
            }
            case IGNORE -> {
                reasons.add(() -> why("review.not"));
                yield Truth.NO;
            }
        };
    }

    private Truth type(Deal deal, Optional<Classification> classification, DealStake stake, Reasons reasons) {
        if (classification.isEmpty()) {
            reasons.add(() -> deal.typeWords().isEmpty()
                    ? why("type.unknown")
                    : why("type.unknown.word", String.join("', '", deal.typeWords())));
            return Truth.UNKNOWN;
        }
        List<OutcomeType> counted = classification.get().types().stream()
                .filter(rule.types()::contains)
                .toList();
        if (counted.isEmpty()) {
            reasons.add(() -> why("type.not", DealWords.types(classification.get())));
            return Truth.NO;
        }
        Truth result = Truth.NO;
        for (OutcomeType type : counted) {
            result = Logic.or(result, passes(type, stake));
        }
        Truth passes = result;
        reasons.add(() -> told(DealWords.types(classification.get()), stake, passes));
        if (rule.minimumStakePercent().isPresent()
                && stake.byText()
                && counted.stream().anyMatch(RuleEvaluator::buysShares)) {
            reasons.add(() -> why("stake.text", stake.figure(), stake.words()));
        }
        stake.conflict().ifPresent(c -> reasons.add(() -> c));
        return result;
    }

    private Message told(Message types, DealStake stake, Truth passes) {
        return passes == Truth.YES
                ? types
                : why(
                        passes == Truth.NO ? "stake.below" : "stake.open",
                        types,
                        stake.figure(),
                        rule.minimumStakePercent().map(DealStake::percent).orElseThrow());
    }

    private static boolean buysShares(OutcomeType type) {
        return type.equals(OutcomeType.ACQUISITION) || type.equals(OutcomeType.MINORITY_STAKE);
    }

    /** Whether a deal of this type passes the minimum stake; only purchases of shares can fail it. */
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
        reasons.add(() -> why("role", DealWords.role(role)));
        return Truth.NO;
    }

    private Truth counterparty(Deal deal, List<Counterparty> sides, Truth nationality, Reasons reasons) {
        if (!others.matter()) {
            return nationality;
        }
        reasons.add(() -> others.words(sides, nationality));
        if (explain) {
            reasons.list.addAll(others.fromOtherRows(deal, sides));
        }
        return nationality;
    }

    private Truth order(DealDate date, Truth after, Span recommended, Reasons reasons) {
        if (!rule.mustFollow()) {
            return Truth.YES;
        }
        reasons.add(() -> why(
                switch (after) {
                    case YES -> "order.yes";
                    case NO -> "order.no";
                    case UNKNOWN -> recommended.known() ? "order.open" : "order.undated";
                },
                when(date)));
        return after;
    }

    private Truth window(DealDate date, Truth after, Span recommended, Reasons reasons) {
        if (rule.windowMonths().isEmpty()) {
            return Truth.YES;
        }
        int months = rule.windowMonths().getAsInt();
        Truth within = date.span().isWithin(months, recommended);
        if (within == Truth.NO) {
            reasons.add(() -> why("window.no", when(date), months));
        } else if (within == Truth.UNKNOWN && after != Truth.NO && recommended.known()) {
            reasons.add(() -> why("window.open", when(date), months));
        }
        return within;
    }

    private static Message when(DealDate date) {
        return date.shown()
                .map(e -> e.status() == DealStatus.UNKNOWN || e.status() == DealStatus.UNREADABLE
                        ? Message.of(e.date().orElseThrow().toString())
                        : DealWords.event(e))
                .orElseGet(() -> why("undated"));
    }

    /** Whether a buyer took the company over: by a majority, or by an acquisition without a stated share. */
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
}
