package org.dealtrace.outcome;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.CompanyName;
import org.dealtrace.DealParty;

/**
 * Whether two parties of two reports can be taken for one, by simple means: this package cannot see how names are matched against
 * companies.
 *
 * <p>An equal identifier, or a pair of names of which one is the other with words left out ("Sany" and "Sany Heavy Industry Co.,
 * Ltd."), the words left over being more than general ones; or a short form made of the other's initials ("XCMG"). Names in Han
 * characters are not divided into words; one has to be part of the other, with three characters or more. For one thread.
 */
final class PartyLikeness {

    /** Words that say nothing of who a party is: legal forms, general business words, and the places that Chinese names begin with. */
    private static final Set<String> GENERAL = Set.of(
            ("co company companies corp corporation inc incorporated ltd limited llc llp lp plc gmbh ag se sa spa bv nv ab oy as the"
                            + " and of for group holding holdings capital investment investments partners fund management asset"
                            + " assets equity international global industry industries industrial technology technologies tech"
                            + " enterprise enterprises development science electronic electronics electric energy pharmaceutical"
                            + " pharmaceuticals pharma medical bank financial china chinese national state beijing shanghai"
                            + " shenzhen guangdong jiangsu zhejiang shandong hong kong consortium led")
                    .split(" "));

    /** The keys of names met; a name is compared with many. */
    private final Map<String, String> keys = new HashMap<>();

    /** Why the two can be one party; empty when nothing says so. */
    Optional<String> reason(DealParty a, DealParty b) {
        if (a.identifiers().stream().anyMatch(b.identifiers()::contains)) {
            return Optional.of("equal identifier of " + a.name());
        }
        for (CompanyName left : a.names()) {
            for (CompanyName right : b.names()) {
                Optional<String> reason = reason(left.text(), right.text());
                if (reason.isPresent()) {
                    return reason;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> reason(String a, String b) {
        String left = key(a);
        String right = key(b);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.equals(right)) {
            return Optional.of("equal name " + a);
        }
        if (contains(left, right) || contains(right, left) || initials(left, right) || initials(right, left)) {
            return Optional.of("similar names " + a + " and " + b);
        }
        return Optional.empty();
    }

    private String key(String name) {
        return keys.computeIfAbsent(name, OwnershipTable::key);
    }

    /** Whether the shorter name is the longer one with words left out. */
    private static boolean contains(String longer, String shorter) {
        if (shorter.codePoints().anyMatch(Character::isIdeographic)) {
            return longer.contains(shorter) && shorter.codePointCount(0, shorter.length()) >= 3;
        }
        Set<String> of = distinctive(shorter);
        return !of.isEmpty()
                && of.stream().anyMatch(w -> w.length() >= 3)
                && distinctive(longer).containsAll(of);
    }

    private static Set<String> distinctive(String key) {
        return List.of(key.split(" ")).stream()
                .filter(w -> !GENERAL.contains(w))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean initials(String name, String shortForm) {
        if (shortForm.length() < 3 || shortForm.indexOf(' ') >= 0) {
            return false;
        }
        String initials = List.of(name.split(" ")).stream()
                .filter(w -> !w.equals("of") && !w.equals("and") && !w.equals("the"))
                .map(w -> w.substring(0, w.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        return initials.equals(shortForm);
    }
}
