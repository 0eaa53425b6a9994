package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealtrace.Decision;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.JudgedLinks;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worlds made of links alone, of which a judge looked up 30 links of each band and 40 companies without a link, drawn
 * at random: 95 % intervals hold the share of the list about 95 % of the time.
 */
class LinkLevelWorldsTest {

    private static final int COMPANIES = 300;
    private static final int WORLDS = 100;
    private static final double[] BANDS = {0.02, 0.2, 0.9, 1};

    /** A link of a deal to a company. */
    private record TrueLink(int company, String deal, double probability, boolean right) {}

    @ParameterizedTest
    @CsvSource({
        "300, 0,    0, false",
        "100, 0,    0, false",
        "300, 0.04, 0, false",
        "300, 0.08, 0, false",
        "300, 0,    1, false",
        "300, 0,   -1, false",
        "300, 0,    0, true"
    })
    void interval_linksAndCompaniesJudgedAtRandom_holdsTheTruthAsOftenAsItSays(
            int drawn, double missed, double shift, boolean together) {
        int held = 0;
        for (int world = 0; world < WORLDS; world++) {
            held += held(new SeededRandom(1000 + world), drawn, missed, shift, together) ? 1 : 0;
        }
        // 93 to 97 % and what chance adds over so many worlds
        assertThat((double) held / WORLDS).isBetween(0.88, 1.0);
    }

    private static boolean held(SeededRandom random, int drawn, double missed, double shift, boolean together) {
        List<TrueLink> links = new ArrayList<>();
        boolean[] truth = new boolean[COMPANIES];
        for (int company = 0; company < COMPANIES; company++) {
            double kind = random.unit();
            if (kind < 0.6) {
                double p = kind < 0.3 ? 0.93 + random.unit() * 0.0695 : 0.02 + random.unit() * 0.91;
                boolean right = random.unit() < p;
                add(links, random, company, "a" + company, p, right);
                if (random.unit() < 0.3) {
                    double second = together ? p : 0.1 + random.unit() * 0.8;
                    add(links, random, company, "b" + company, second, together ? right : random.unit() < second);
                }
            }
        }
        links.stream().filter(TrueLink::right).forEach(l -> truth[l.company()] = true);
        for (int company = 0; company < COMPANIES; company++) {
            truth[company] |= random.unit() < missed;
        }
        int[] order = random.draw(drawn, COMPANIES);
        Map<Integer, String> looked = new HashMap<>();
        for (int company : order) {
            looked.put(company, "c" + company);
        }
        List<TrueLink> seen =
                links.stream().filter(l -> looked.containsKey(l.company())).toList();
        Map<TrueLink, Judgement> judged = new HashMap<>();
        List<JudgedLinks> bands = new ArrayList<>();
        for (int b = 0; b + 1 < BANDS.length; b++) {
            double from = BANDS[b];
            double to = BANDS[b + 1];
            List<TrueLink> band = seen.stream()
                    .filter(l -> told(l, shift) >= from && told(l, shift) < to)
                    .toList();
            int some = Math.min(30, band.size());
            int right = 0;
            for (int i : random.draw(some, band.size())) {
                right += band.get(i).right() ? 1 : 0;
                judged.put(band.get(i), band.get(i).right() ? Judgement.RIGHT : Judgement.WRONG);
            }
            if (some > 0) {
                bands.add(new JudgedLinks(from, to, some, right));
            }
        }
        List<Integer> without = looked.keySet().stream()
                .filter(c -> seen.stream().noneMatch(l -> l.company() == c))
                .sorted()
                .toList();
        Map<String, Boolean> searched = new HashMap<>();
        for (int i : random.draw(Math.min(40, without.size()), without.size())) {
            searched.put("c" + without.get(i), truth[without.get(i)]);
        }
        List<Evidence> evidence = seen.stream()
                .map(l -> new Evidence(
                        "c" + l.company(),
                        l.deal(),
                        0,
                        told(l, shift),
                        told(l, shift) >= 0.9 ? Decision.LINK : Decision.REVIEW,
                        judged.getOrDefault(l, Judgement.NONE)))
                .toList();
        Interval interval = LinkUncertainty.of(looked.values().stream().sorted().collect(Collectors.toList()), evidence)
                .estimate(7)
                .population(COMPANIES)
                .judged(bands)
                .searched(searched)
                .draws(200)
                .run()
                .interval();
        int with = 0;
        for (boolean has : truth) {
            with += has ? 1 : 0;
        }
        double share = (double) with / COMPANIES;
        return interval.low() <= share + 1e-9 && share <= interval.high() + 1e-9;
    }

    private static void add(
            List<TrueLink> links, SeededRandom random, int company, String deal, double p, boolean right) {
        links.add(new TrueLink(company, deal, p, right));
        if (random.unit() < 0.3) {
            double rival = (1 - p) * random.unit();
            int other = random.below(COMPANIES);
            if (other != company) {
                links.add(new TrueLink(other, deal, rival, !right && random.unit() < rival / (1 - p)));
            }
        }
    }

    /** The model's probability: the true one, moved on the logit scale. */
    private static double told(TrueLink link, double shift) {
        double logit = StrictMath.log(link.probability() / (1 - link.probability())) + shift;
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
