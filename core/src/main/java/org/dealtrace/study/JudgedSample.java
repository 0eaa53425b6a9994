package org.dealtrace.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.Message;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.Messages;
import org.dealtrace.study.LinkUncertainty.Evidence;

/**
 * The findings on links and companies drawn at random; {@link LinkUncertainty#judged} explains their use.
 *
 * @param bands the drawn links that a person judged, by bands of probability
 * @param searched the drawn companies that were searched, and whether each has a deal
 * @param told how many were judged, in one or two sentences
 * @param drawn the units drawn, by one or several draws
 * @param found the answers by unit
 */
record JudgedSample(
        List<JudgedLinks> bands,
        Map<String, Boolean> searched,
        Message told,
        Set<String> drawn,
        Map<String, Boolean> found) {

    static final JudgedSample NONE = new JudgedSample(List.of(), Map.of(), Message.NONE, Set.of(), Map.of());

    static final String WITHOUT = "company without a link";

    private static final double[] BANDS = {0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1};

    /**
     * A person's findings on links of one band of probability, drawn at random from it.
     *
     * @param from the least probability of the band, 0 to 1
     * @param to the end of the band; a link with this probability belongs to the next band, unless it is 1
     * @param judged links that were judged
     * @param right judged links that were right
     */
    record JudgedLinks(double from, double to, int judged, int right) {

        boolean holds(double probability) {
            return probability >= from && (probability < to || to == 1) && probability > 0;
        }
    }

    /** The bands before anything is judged. */
    static List<JudgedLinks> unjudged() {
        return IntStream.range(0, BANDS.length - 1)
                .mapToObj(b -> new JudgedLinks(BANDS[b], BANDS[b + 1], 0, 0))
                .toList();
    }

    /** Each link in its band, and each company without a link by its risk. */
    static SampleFrame frame(List<String> companies, List<Evidence> evidence, Map<String, Double> risks) {
        Set<String> linked = new HashSet<>();
        List<SampleFrame.Unit> units = new ArrayList<>();
        for (Evidence one : evidence) {
            if (one.probability() > 0) {
                linked.add(one.companyId());
                units.add(new SampleFrame.Unit(LinkUncertainty.unit(one), stratum(one.probability())));
            }
        }
        companies.stream()
                .filter(id -> !linked.contains(id))
                .forEach(id -> units.add(new SampleFrame.Unit(id, WITHOUT + risk(risks.getOrDefault(id, 1.0)))));
        return new SampleFrame("what is judged", units);
    }

    private static String risk(double times) {
        return times == 1 ? "" : ", risk " + Decimals.plain(times, 6);
    }

    private static String stratum(double probability) {
        int band = 0;
        while (band + 2 < BANDS.length && probability >= BANDS[band + 1]) {
            band++;
        }
        return "link with probability " + BANDS[band] + " to " + BANDS[band + 1];
    }

    /**
     * How many units to draw from each stratum of a frame, where answers narrow the interval most (Neyman 1934): in
     * proportion to the units without an answer and to the standard deviation of an answer. Some units were drawn
     * before, so slightly more are drawn than answers are wanted.
     *
     * @param chances by a unit's id, the expected chance of the answer yes
     * @param more how many answers are wanted besides those of this sample
     */
    Map<String, Integer> allocation(SampleFrame frame, Map<String, Double> chances, int more) {
        Map<String, Integer> sizes = new TreeMap<>();
        Map<String, Integer> open = new TreeMap<>();
        Map<String, Double> weights = new TreeMap<>();
        for (SampleFrame.Unit unit : frame.units()) {
            double chance = chances.getOrDefault(unit.id(), 0.5);
            boolean known = drawn.contains(unit.id()) && found.containsKey(unit.id());
            sizes.merge(unit.stratum(), 1, Integer::sum);
            open.merge(unit.stratum(), known ? 0 : 1, Integer::sum);
            weights.merge(unit.stratum(), known ? 0 : chance * (1 - chance), Double::sum);
        }
        weights.replaceAll((stratum, sum) -> Math.sqrt(sum * open.getOrDefault(stratum, 0)));
        Map<String, Integer> counts = new TreeMap<>();
        sizes.forEach((stratum, size) -> counts.put(stratum, 0));
        for (int left = more; left > 0; left--) {
            // the next answer goes where it lowers the variance most
            String best = "";
            double most = 0;
            for (Map.Entry<String, Integer> each : counts.entrySet()) {
                int n = each.getValue();
                double weight = weights.getOrDefault(each.getKey(), 0.0);
                double gain = weight * weight / (n + 1.0) / (n + 2.0);
                if (n < open.getOrDefault(each.getKey(), 0) && gain > most) {
                    most = gain;
                    best = each.getKey();
                }
            }
            if (best.isEmpty()) {
                break;
            }
            counts.merge(best, 1, Integer::sum);
        }
        counts.replaceAll((stratum, n) -> {
            int size = sizes.getOrDefault(stratum, 0);
            return n == 0 ? 0 : Math.min(size, (int) Math.ceil((double) n * size / open.getOrDefault(stratum, size)));
        });
        return counts;
    }

    /**
     * @param drawn ids of units of the frame
     * @param found by a unit's id, whether the link is right, or whether the company has a deal
     */
    static JudgedSample of(SampleFrame frame, Set<String> drawn, Map<String, Boolean> found) {
        Map<String, String> strata = new HashMap<>();
        frame.units().forEach(unit -> strata.put(unit.id(), unit.stratum()));
        Map<String, List<String>> byStratum =
                drawn.stream().collect(Collectors.groupingBy(unit -> strata.getOrDefault(unit, "")));
        List<JudgedLinks> bands = new ArrayList<>();
        for (int b = 0; b + 1 < BANDS.length; b++) {
            List<Boolean> answers = byStratum.getOrDefault(stratum(BANDS[b]), List.of()).stream()
                    .filter(found::containsKey)
                    .map(found::get)
                    .toList();
            bands.add(new JudgedLinks(BANDS[b], BANDS[b + 1], answers.size(), (int)
                    answers.stream().filter(right -> right).count()));
        }
        List<String> companies = drawn.stream()
                .filter(unit -> LinkUncertainty.isOfCompanies(strata.getOrDefault(unit, "")))
                .toList();
        Map<String, Boolean> searched = companies.stream()
                .filter(found::containsKey)
                .collect(Collectors.toMap(unit -> unit, unit -> found.getOrDefault(unit, false)));
        Set<String> others = new HashSet<>(found.keySet());
        others.retainAll(strata.keySet());
        drawn.forEach(others::remove);
        Message told = Messages.message(
                "note.judged",
                bands.stream().mapToInt(JudgedLinks::judged).sum(),
                drawn.size() - companies.size(),
                searched.size(),
                companies.size());
        return new JudgedSample(
                bands,
                searched,
                others.isEmpty() ? told : Messages.message("note.judged.besides", told, others.size()),
                drawn,
                found);
    }
}
