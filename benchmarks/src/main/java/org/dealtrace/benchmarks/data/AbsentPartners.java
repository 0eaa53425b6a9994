package org.dealtrace.benchmarks.data;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.benchmarks.evaluation.GoldPair;

/** Right partners that are taken out of a register, to measure what is linked where many names have none. */
public final class AbsentPartners {

    private AbsentPartners() {}

    /**
     * The ids of a share of the right partners, as if these companies were not in the register: most parties of deals
     * have no partner on a list of recommended companies. A checksum of the id chooses, so that a share is the same in
     * every run. With a partner go the records of the same name that the answers leave open.
     *
     * @param share the share of right partners that are taken out, from 0 to 1; rounded to .001
     */
    public static Set<String> of(DataSet set, DataSet.Side side, double share) {
        Set<String> partners = set.gold(side).stream().map(GoldPair::partner).collect(Collectors.toSet());
        Set<String> gone = partners.stream()
                .filter(id -> !id.isEmpty() && Row.checksum("ow" + id) % 1000 < share * 1000)
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> queries = set.gold(side).stream()
                .filter(pair -> gone.contains(pair.partner()))
                .map(GoldPair::query)
                .collect(Collectors.toSet());
        partners.removeAll(gone);
        set.sameNameNotGold(side).stream()
                .filter(pair -> queries.contains(pair.query()) && !partners.contains(pair.partner()))
                .forEach(pair -> gone.add(pair.partner()));
        return gone;
    }
}
