package org.dealtrace.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealtrace.Decision;
import org.dealtrace.Message;
import org.dealtrace.study.JudgedSample.JudgedLinks;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.dealtrace.study.LinkUncertainty.Simulation;

/** Companies c0, c1, … and links of them to deals d0, d1, …, for tests. */
final class LinkEvidence {

    private LinkEvidence() {}

    static List<String> companies(int n) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ids.add("c" + i);
        }
        return ids;
    }

    static Evidence link(int company, double probability) {
        return new Evidence(
                "c" + company, "d" + company, 0, probability, probability > 0.9 ? Decision.LINK : Decision.REVIEW);
    }

    static List<Evidence> certain(int count) {
        return links(count, 1);
    }

    /** A link each of the first companies, all of one probability. */
    static List<Evidence> links(int count, double probability) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            evidence.add(link(i, probability));
        }
        return evidence;
    }

    /** A link under review, of probability 0.8, to the one deal d that others are linked to as well. */
    static Evidence rival(int company) {
        return rival(company, Judgement.NONE);
    }

    static Evidence rival(int company, Judgement judgement) {
        return new Evidence("c" + company, "d", 0, 0.8, Decision.REVIEW, judgement, 0, false);
    }

    /** An estimate, from seed 1, of a list whose companies were all looked at. */
    static Simulation wholeList(int size, List<Evidence> evidence) {
        return LinkUncertainty.of(companies(size), evidence).estimate(1).population(size);
    }

    /** The same with findings on links by bands and on searched companies. */
    static Simulation wholeList(
            int size, List<Evidence> evidence, List<JudgedLinks> bands, Map<String, Boolean> searched) {
        return judged(size, evidence, bands, searched).estimate(1).population(size);
    }

    /** Links with findings by bands and on searched companies. */
    static LinkUncertainty judged(
            int size, List<Evidence> evidence, List<JudgedLinks> bands, Map<String, Boolean> searched) {
        return new LinkUncertainty(
                companies(size),
                evidence,
                List.of(),
                Map.of(),
                new JudgedSample(bands, searched, Message.NONE, Set.of(), Map.of()));
    }

    static Evidence judgedLink(int company, Judgement judgement) {
        return new Evidence("c" + company, "d" + company, 0, 0.7, Decision.REVIEW, judgement, 0, false);
    }
}
