package org.dealtrace.matching.internal.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.DealLinks;
import org.dealtrace.Identifier;
import org.dealtrace.Message;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.matching.internal.search.Identifiers;
import org.dealtrace.matching.internal.search.SharedIdentifiers;

/** The parties found so far with their notices, by the id of their first notice. For one thread. */
final class NoticeGroups {

    private final Map<String, List<Recommendation>> groups = new LinkedHashMap<>();
    private final Map<String, String> groupOf = new HashMap<>();
    private final Map<Identifier, String> byIdentifier = new HashMap<>();
    private final Set<Identifier> shared;

    /** @param shared identifiers that are no evidence; see {@link SharedIdentifiers} */
    NoticeGroups(Set<Identifier> shared) {
        this.shared = shared;
    }

    /** The notices of each party. */
    Collection<List<Recommendation>> all() {
        return groups.values();
    }

    /** The number of notices with a party. */
    int size() {
        return groupOf.size();
    }

    /** The party of a notice, if it has one yet. */
    Optional<String> groupOf(String recommendationId) {
        return Optional.ofNullable(groupOf.get(recommendationId));
    }

    List<Recommendation> notices(String group) {
        return groups.getOrDefault(group, List.of());
    }

    /** Adds a notice to a party; a new party has the notice's own id. */
    void put(Recommendation notice, String group) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(notice);
        groupOf.put(notice.id(), group);
        identifiers(List.of(notice)).forEach(identifier -> byIdentifier.putIfAbsent(identifier, group));
    }

    /**
     * Merges the parties that share an identifier with a notice, unless a register that gives each company one number
     * gave them different numbers.
     *
     * @return the merge of the notice with the first party, and those of the other parties with the notice; may be
     *     empty
     */
    List<DealLinks.Merge> unite(Recommendation notice) {
        List<DealLinks.Merge> merges = new ArrayList<>();
        String into = "";
        for (Identifier identifier : identifiers(List.of(notice))) {
            String group = byIdentifier.get(identifier);
            Message reason = Messages.message("merge.identifier", identifier.toString());
            if (group == null || group.equals(into)) {
                continue;
            }
            if (into.isEmpty()) {
                into = group;
                merges.add(new DealLinks.Merge(into, into, notice.id(), reason));
            } else if (!Identifiers.conflict(identifiers(notices(into)), identifiers(notices(group)))) {
                unite(into, group);
                merges.add(new DealLinks.Merge(into, notice.id(), group, reason));
            }
        }
        return merges;
    }

    /** Merges the party {@code other} into another one. */
    void unite(String into, String other) {
        List<Recommendation> moved = List.copyOf(notices(other));
        groups.remove(other);
        identifiers(moved).forEach(identifier -> byIdentifier.replace(identifier, other, into));
        moved.forEach(notice -> put(notice, into));
    }

    private List<Identifier> identifiers(List<Recommendation> notices) {
        return notices.stream()
                .flatMap(notice -> notice.identifiers().stream())
                .filter(identifier -> NoNames.tells(identifier) && !shared.contains(identifier))
                .toList();
    }
}
