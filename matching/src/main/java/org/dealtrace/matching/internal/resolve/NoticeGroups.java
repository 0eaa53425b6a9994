package org.dealtrace.matching.internal.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.DealLinks;
import org.dealtrace.Identifier;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.Messages;
import org.dealtrace.matching.internal.search.Identifiers;

/** The parties found so far, each with its notices, by the id of the notice that it began with. For one thread. */
final class NoticeGroups {

    private final Map<String, List<Recommendation>> groups = new LinkedHashMap<>();
    private final Map<String, String> groupOf = new HashMap<>();
    private final Map<Identifier, String> byIdentifier = new HashMap<>();

    /** The notices of each party. */
    Collection<List<Recommendation>> all() {
        return groups.values();
    }

    /** How many notices have a party. */
    int size() {
        return groupOf.size();
    }

    /** The party of a notice; empty until it is put into one. */
    Optional<String> groupOf(String recommendationId) {
        return Optional.ofNullable(groupOf.get(recommendationId));
    }

    List<Recommendation> notices(String group) {
        return groups.getOrDefault(group, List.of());
    }

    /** Puts a notice into a party, which is a new one when it has the notice's own id. */
    void put(Recommendation notice, String group) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(notice);
        groupOf.put(notice.id(), group);
        notice.identifiers().forEach(identifier -> byIdentifier.putIfAbsent(identifier, group));
    }

    /**
     * Merges the parties that share an identifier with a notice. They had been kept apart only because neither had the
     * identifier of the other. Parties stay apart if a register that gives one number to each company gave them
     * different numbers.
     *
     * @return how the notice joins the first of them, and the others join the notice; empty when none has one
     */
    List<DealLinks.Merge> unite(Recommendation notice) {
        List<DealLinks.Merge> merges = new ArrayList<>();
        String into = "";
        for (Identifier identifier : notice.identifiers()) {
            String group = byIdentifier.get(identifier);
            String reason = Messages.ENGLISH.text("told.merge.identifier", identifier);
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

    /** Makes the party {@code other} a part of another one. */
    void unite(String into, String other) {
        List<Recommendation> moved = List.copyOf(notices(other));
        groups.remove(other);
        identifiers(moved).forEach(identifier -> byIdentifier.replace(identifier, other, into));
        moved.forEach(notice -> put(notice, into));
    }

    private static List<Identifier> identifiers(List<Recommendation> notices) {
        return notices.stream().flatMap(n -> n.identifiers().stream()).toList();
    }
}
