package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;

/**
 * How well a linker did in worlds of which the truth is known.
 *
 * @param parties true parties
 * @param companies what they became
 * @param mixed companies with notices of several parties
 * @param trueLinks deal parties that are a recommended one
 * @param decisions right and wrong pairs by decision
 * @param bands right and all pairs in ten bands of probability, each 0.1 wide
 * @param probabilities the sum of the probabilities in each band
 * @param changes found and all true links by how the deal writes the name
 */
record LinkQuality(
        long parties,
        long companies,
        long mixed,
        long trueLinks,
        Map<Decision, Count> decisions,
        List<Count> bands,
        List<Double> probabilities,
        Map<NameChange, Count> changes) {

    private static final int BANDS = 10;

    static final LinkQuality NONE = new LinkQuality(
            0,
            0,
            0,
            0,
            Map.of(),
            java.util.Collections.nCopies(BANDS, Count.ZERO),
            java.util.Collections.nCopies(BANDS, 0.0),
            Map.of());

    /**
     * A part of a whole.
     *
     * @param part how many are of the kind
     * @param all how many there are
     */
    record Count(long part, long all) {
        static final Count ZERO = new Count(0, 0);

        Count plus(Count other) {
            return new Count(part + other.part, all + other.all);
        }

        Count and(boolean one) {
            return new Count(part + (one ? 1 : 0), all + 1);
        }

        double percent() {
            return 100.0 * part / all;
        }
    }

    LinkQuality {
        decisions = ordered(Decision.class, decisions);
        bands = List.copyOf(bands);
        probabilities = List.copyOf(probabilities);
        changes = ordered(NameChange.class, changes);
    }

    private static <K extends Enum<K>> Map<K, Count> ordered(Class<K> type, Map<K, Count> map) {
        EnumMap<K, Count> copy = new EnumMap<>(type);
        copy.putAll(map);
        return java.util.Collections.unmodifiableMap(copy);
    }

    private record Side(String dealId, int party) {}

    static LinkQuality of(SimulatedWorld world, DealLinks links, Map<String, TrueParty> partyByNotice) {
        long mixed = 0;
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
        Map<Side, TrueLink> truth = new HashMap<>();
        world.links().forEach(l -> truth.put(new Side(l.dealId(), l.party()), l));
        Map<Decision, Count> decisions = new EnumMap<>(Decision.class);
        List<Count> bands = new ArrayList<>(NONE.bands());
        List<Double> probabilities = new ArrayList<>(NONE.probabilities());
        Set<Side> found = new HashSet<>();
        for (Link link : links.links()) {
            Side side = new Side(link.dealId(), link.party());
            TrueLink real = truth.get(side);
            boolean right = real != null
                    && partiesByCompany.getOrDefault(link.companyId(), Set.of()).contains(real.partyId());
            decisions.merge(link.decision(), Count.ZERO.and(right), Count::plus);
            int band = Math.min(BANDS - 1, (int) (link.probability() * BANDS));
            bands.set(band, bands.get(band).and(right));
            probabilities.set(band, probabilities.get(band) + link.probability());
            if (right && link.decision() != Decision.NO_LINK) {
                found.add(side);
            }
        }
        Map<NameChange, Count> changes = new EnumMap<>(NameChange.class);
        truth.forEach((side, link) -> changes.merge(link.change(), Count.ZERO.and(found.contains(side)), Count::plus));
        return new LinkQuality(
                world.parties().count(),
                links.companies().size(),
                mixed,
                truth.size(),
                decisions,
                bands,
                probabilities,
                changes);
    }

    LinkQuality plus(LinkQuality other) {
        List<Count> sums = new ArrayList<>();
        List<Double> totals = new ArrayList<>();
        for (int b = 0; b < BANDS; b++) {
            sums.add(bands.get(b).plus(other.bands.get(b)));
            totals.add(probabilities.get(b) + other.probabilities.get(b));
        }
        return new LinkQuality(
                parties + other.parties,
                companies + other.companies,
                mixed + other.mixed,
                trueLinks + other.trueLinks,
                sum(Decision.class, decisions, other.decisions),
                sums,
                totals,
                sum(NameChange.class, changes, other.changes));
    }

    private static <K extends Enum<K>> Map<K, Count> sum(Class<K> type, Map<K, Count> a, Map<K, Count> b) {
        EnumMap<K, Count> sum = new EnumMap<>(type);
        sum.putAll(a);
        b.forEach((key, count) -> sum.merge(key, count, Count::plus));
        return sum;
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
        decisions.forEach((decision, count) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.1f |%n",
                decision,
                count.part(),
                count.all() - count.part(),
                count.percent())));
        text.append(String.format(
                Locale.ROOT, "%n| probability | pairs | mean probability %% | right %% |%n|---|---|---|---|%n"));
        for (int b = 0; b < BANDS; b++) {
            Count count = bands.get(b);
            if (count.all() > 0) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %.1f-%.1f | %,d | %.1f | %.1f |%n",
                        b / 10.0,
                        (b + 1) / 10.0,
                        count.all(),
                        100 * probabilities.get(b) / count.all(),
                        count.percent()));
            }
        }
        text.append(String.format(Locale.ROOT, "%n| name in the deal | true links | found %% |%n|---|---|---|%n"));
        changes.forEach((change, count) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f |%n",
                change.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                count.all(),
                count.percent())));
        return text.toString().replace("\r", "");
    }
}
