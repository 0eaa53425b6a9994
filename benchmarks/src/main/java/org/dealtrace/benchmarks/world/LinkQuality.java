package org.dealtrace.benchmarks.world;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;

/** How well a linker did in worlds of which the truth is known; adds up over several. */
final class LinkQuality {

    /** Ten bands of probability, each 0.1 wide. */
    private static final int BANDS = 10;

    private record Side(String dealId, int party) {}

    private long parties;
    private long companies;
    private long mixed;
    private long trueLinks;
    private final Map<Decision, Long> right = new EnumMap<>(Decision.class);
    private final Map<Decision, Long> wrong = new EnumMap<>(Decision.class);
    private final long[] bandLinks = new long[BANDS];
    private final long[] bandRight = new long[BANDS];
    private final double[] bandProbability = new double[BANDS];
    private final Map<NameChange, long[]> byChange = new EnumMap<>(NameChange.class);

    void add(SimulatedWorld world, DealLinks links, Map<String, TrueParty> partyByNotice) {
        Map<String, Set<String>> partiesByCompany = new HashMap<>();
        for (Company company : links.companies()) {
            Set<String> own = new HashSet<>();
            company.recommendations().forEach(r -> {
                TrueParty party = partyByNotice.get(r);
                if (party != null) {
                    own.add(party.id());
                }
            });
            partiesByCompany.put(company.id(), own);
            mixed += own.size() > 1 ? 1 : 0;
        }
        companies += links.companies().size();
        parties += world.parties().count();
        Map<Side, TrueLink> truth = new HashMap<>();
        world.links().forEach(l -> truth.put(new Side(l.dealId(), l.party()), l));
        trueLinks += truth.size();
        Set<Side> found = new HashSet<>();
        for (Link link : links.links()) {
            Side side = new Side(link.dealId(), link.party());
            TrueLink real = truth.get(side);
            boolean isRight = real != null
                    && partiesByCompany.getOrDefault(link.companyId(), Set.of()).contains(real.partyId());
            (isRight ? right : wrong).merge(link.decision(), 1L, Long::sum);
            int band = Math.min(BANDS - 1, (int) (link.probability() * BANDS));
            bandLinks[band]++;
            bandRight[band] += isRight ? 1 : 0;
            bandProbability[band] += link.probability();
            if (isRight && link.decision() != Decision.NO_LINK) {
                found.add(side);
            }
        }
        truth.forEach((side, link) -> {
            long[] counts = byChange.computeIfAbsent(link.change(), c -> new long[2]);
            counts[0]++;
            counts[1] += found.contains(side) ? 1 : 0;
        });
    }

    double precision() {
        return share(right.getOrDefault(Decision.LINK, 0L), wrong.getOrDefault(Decision.LINK, 0L));
    }

    private static double share(long part, long rest) {
        return part + rest == 0 ? Double.NaN : (double) part / (part + rest);
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%,d parties became %,d companies, %,d of these with notices of several parties. Of %,d true links:%n%n"
                        + "| decision | right | wrong | right %% |%n|---|---|---|---|%n",
                parties,
                companies,
                mixed,
                trueLinks));
        for (Decision decision : Decision.values()) {
            long r = right.getOrDefault(decision, 0L);
            long w = wrong.getOrDefault(decision, 0L);
            text.append(String.format(Locale.ROOT, "| %s | %,d | %,d | %.1f |%n", decision, r, w, 100 * share(r, w)));
        }
        text.append(String.format(
                Locale.ROOT, "%n| probability | pairs | mean probability %% | right %% |%n|---|---|---|---|%n"));
        for (int b = 0; b < BANDS; b++) {
            if (bandLinks[b] > 0) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %.1f-%.1f | %,d | %.1f | %.1f |%n",
                        b / 10.0,
                        (b + 1) / 10.0,
                        bandLinks[b],
                        100 * bandProbability[b] / bandLinks[b],
                        100.0 * bandRight[b] / bandLinks[b]));
            }
        }
        text.append(String.format(Locale.ROOT, "%n| name in the deal | true links | found %% |%n|---|---|---|%n"));
        byChange.forEach((change, counts) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f |%n",
                change.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                counts[0],
                100.0 * counts[1] / counts[0])));
        return text.toString();
    }
}
