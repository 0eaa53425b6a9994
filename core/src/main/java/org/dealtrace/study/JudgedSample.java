package org.dealtrace.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.Messages;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.JudgedLinks;

/**
 * The findings on links and companies drawn at random; {@link LinkUncertainty#judged} explains their use.
 *
 * @param bands the drawn links that a person judged, by bands of probability
 * @param searched the drawn companies that were searched, and whether each has a deal
 * @param told how many were judged, in one or two sentences
 */
record JudgedSample(List<JudgedLinks> bands, Map<String, Boolean> searched, String told) {

    static final String WITHOUT = "company without a link";

    private static final double[] BANDS = {0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1};

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
     * @param drawn ids of units of the frame
     * @param found by a unit's id, whether the link is right, or whether the company has a deal
     */
    static JudgedSample of(SampleFrame frame, List<String> drawn, Map<String, Boolean> found) {
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
        String told = Messages.ENGLISH.text(
                "told.judged",
                bands.stream().mapToInt(JudgedLinks::judged).sum(),
                drawn.size() - companies.size(),
                searched.size(),
                companies.size());
        return new JudgedSample(
                bands,
                searched,
                others.isEmpty() ? told : Messages.ENGLISH.text("told.judged.besides", told, others.size()));
    }
}
