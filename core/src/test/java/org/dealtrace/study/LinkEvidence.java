package org.dealtrace.study;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.Decision;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Judgement;

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
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            evidence.add(link(i, 1));
        }
        return evidence;
    }

    static Evidence judgedLink(int company, Judgement judgement) {
        return new Evidence("c" + company, "d" + company, 0, 0.7, Decision.REVIEW, judgement);
    }
}
