package org.dealtrace.outcome.classify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.Truth;
import org.dealtrace.internal.ControlShare;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.TextDoubt;
import org.dealtrace.outcome.classify.text.TextReading;
import org.dealtrace.outcome.classify.text.internal.FoldedText;
import org.dealtrace.outcome.classify.text.internal.Percentages;
import org.jspecify.annotations.Nullable;

/**
 * Reads the type of a deal from the source's own type words.
 *
 * <p>Every type word and every attribute with a mapping line counts. If a word has several lines, the first one wins,
 * so a user's file takes precedence over the shipped ones. The status is that of the deal's history, else that of the
 * first status word that is known; a word in a column of states that is not known leaves the state
 * {@linkplain DealStatus#UNREADABLE unreadable}.
 *
 * <p><b>Stake.</b> Sources call a purchase of 9 percent an acquisition as readily as one of 90. Where a word means an
 * acquisition or leaves it open, and the deal has a stake, {@link ControlShare#PERCENT} percent or more is an
 * acquisition and less a minority stake. Without a stake an open word ("investment") gives no type, since such a row
 * may be an acquisition, a minority stake or a construction contract. A word that says how a stake grew ("acquisition
 * increased from 30 to 60 percent") is not corrected, since the stake of such a row is often the part added.
 */
final class SourceCodeClassifier implements OutcomeClassifier {

    /**
     * For a word that leaves the type open, the stake decides. A stake in a company that is only being founded is no
     * purchase. An estimate of the author.
     */
    private static final double BY_STAKE_CONFIDENCE = 0.8;

    private final Map<String, Map<String, SourceCodes>> lines = new HashMap<>();
    private final String version;

    SourceCodeClassifier(List<SourceCodes> codes, String version) {
        this.version = version;
        codes.forEach(
                c -> lines.computeIfAbsent(c.field(), k -> new HashMap<>()).putIfAbsent(c.word(), c));
    }

    @Override
    public String name() {
        return "source codes";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String toString() {
        return label();
    }

    @Override
    public Optional<Classification> classify(Deal deal) {
        return read(deal).answer();
    }

    /** The answer; if no word gives a type, the end that a status word gives is kept as a doubt. */
    @Override
    public TextReading read(Deal deal) {
        Set<OutcomeType> types = new LinkedHashSet<>();
        List<String> evidence = new ArrayList<>();
        DealStatus status = history(deal);
        if (status != DealStatus.UNKNOWN) {
            evidence.add("history: " + deal.history());
        }
        double confidence = 1;
        List<String[]> cells = new ArrayList<>();
        deal.typeWords().forEach(w -> cells.add(new String[] {SourceCodes.TYPE_FIELD, w}));
        deal.attributes().forEach((header, value) -> cells.add(new String[] {header, value}));
        for (String[] word : cells) {
            SourceCodes line = line(word[0], word[1]);
            if (line == null) {
                if (status == DealStatus.UNKNOWN && tellsStatesOnly(word[0]) && !word[1].isBlank()) {
                    status = DealStatus.UNREADABLE;
                    evidence.add(word[0] + ": " + word[1]);
                }
                continue;
            }
            confidence = Math.min(confidence, line.confidence());
            if (line.byStake() || !line.types().isEmpty()) {
                evidence.add(word[0] + ": " + word[1]);
                boolean corrected = !word[1].toLowerCase(Locale.ROOT).contains("increase");
                if (line.byStake() || (corrected && line.types().contains(OutcomeType.ACQUISITION))) {
                    confidence = Math.min(confidence, byStake(line, word[1], deal, types, evidence));
                }
                line.types().stream()
                        .filter(t -> !(types.contains(OutcomeType.MINORITY_STAKE) && t.equals(OutcomeType.ACQUISITION)))
                        .forEach(types::add);
            }
            if (DealStages.stage(status) == 0 && !DealStages.ended(status) && line.status() != DealStatus.UNKNOWN) {
                status = line.status();
                evidence.add(word[0] + ": " + word[1]);
            }
        }
        if (types.size() > 1) {
            types.remove(OutcomeType.OTHER);
        }
        List<String> words = evidence.stream().distinct().toList();
        if (types.isEmpty()) {
            boolean ended = DealStages.ended(status) && history(deal) == DealStatus.UNKNOWN;
            return new TextReading(
                    Optional.empty(),
                    ended ? Optional.of(new TextDoubt(TextDoubt.Kind.END, status, words)) : Optional.empty(),
                    List.of());
        }
        return TextReading.of(Optional.of(new Classification(List.copyOf(types), status, confidence, words, label())));
    }

    /** Whether a column holds states. An unknown word in such a column may mean that the deal failed. */
    private boolean tellsStatesOnly(String field) {
        Map<String, SourceCodes> words = lines.get(SourceCodes.fieldKey(field));
        return words != null
                && words.values().stream().allMatch(l -> l.types().isEmpty() && !l.byStake())
                && words.size() > 1;
    }

    private @Nullable SourceCodes line(String field, String word) {
        Map<String, SourceCodes> words = lines.get(SourceCodes.fieldKey(field));
        if (words == null || word.isBlank()) {
            return null;
        }
        SourceCodes line = words.get(SourceCodes.wordKey(word));
        return line == null ? words.get(SourceCodes.ANY) : line;
    }

    /** Adds the type that the stake gives: that of the deal, else one in the word itself ("Acquisition 30%"). */
    private static double byStake(
            SourceCodes line, String word, Deal deal, Set<OutcomeType> types, List<String> evidence) {
        Optional<BigDecimal> stake = deal.stakePercent().or(() -> {
            String folded = FoldedText.fold(word);
            return Percentages.in(folded, 0, folded.length()).stream()
                    .map(Percentages.Found::value)
                    .findFirst();
        });
        if (stake.isPresent()) {
            types.add(ControlShare.type(stake.get()));
            evidence.add("stake: " + stake.get().stripTrailingZeros().toPlainString() + " %");
            return line.types().isEmpty() ? BY_STAKE_CONFIDENCE : 1;
        }
        return 1;
    }

    /** The last failure that nothing dated later takes back, else the furthest state. */
    static DealStatus history(Deal deal) {
        DealStatus furthest = DealStatus.UNKNOWN;
        DealEvent failure = null;
        for (DealEvent event : deal.history()) {
            if (DealStages.ended(event.status())) {
                failure = event;
            } else if (DealStages.stage(event.status()) > DealStages.stage(furthest)) {
                furthest = event.status();
            }
        }
        if (failure == null) {
            return furthest;
        }
        DealEvent last = failure;
        boolean takenBack = last.date().isPresent()
                && deal.history().stream()
                        .filter(e -> !DealStages.ended(e.status()) && e.date().isPresent())
                        .anyMatch(e -> e.date().get().isAfter(last.date().get()) == Truth.YES);
        return takenBack ? furthest : last.status();
    }
}
