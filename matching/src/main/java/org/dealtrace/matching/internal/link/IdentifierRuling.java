package org.dealtrace.matching.internal.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.Identifiers;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.search.SharedIdentifiers;
import org.dealtrace.matching.model.Thresholds;

/**
 * The evidence of the identifiers of a deal party, or of a company sought. An equal identifier has priority over names,
 * but no identifier makes another company win:
 *
 * <ul>
 *   <li>A company with an equal identifier is the one sought. If the identifiers fit several companies, or the names
 *       fit another company and none with the identifier, at most one is right, and a person decides.
 *   <li>A company is ruled out if a register that gives each company one number gave it another one. It is not linked,
 *       but stays a rival with the weight of its names, because numbers are sometimes wrong. Where the names alone
 *       would link it, a person decides.
 *   <li>Identifiers that cannot be numbers of their register ({@link NoNames#tells(Identifier)}) and those that
 *       companies of unlike names share ({@link SharedIdentifiers}) are no evidence.
 * </ul>
 *
 * A number that speaks against a company takes {@link Identifiers#DIFFERENT_BITS} from its weight. This number of bits
 * is assumed, not measured: no data set has confirmed wrong numbers. The order of the identifiers has no effect.
 */
public final class IdentifierRuling {

    private static final String STEP = "identifier";

    private final List<Identifier> asked;
    private final Set<Identifier> shared;
    private final Function<String, Optional<Company>> byId;
    /** The companies with each identifier. */
    private final Map<Identifier, List<Company>> owners;

    /** The owners that have all known identifiers, or else all owners, by id. */
    private final List<Company> named;

    private final boolean contradictory;

    /** The companies that the names fit in place of the named ones, with their bits by name; mostly empty. */
    private final List<ByName> others;

    /** The evidence of names for a company, in bits beside its rivals. */
    public record ByName(String companyId, double bits) {}

    /**
     * @param names those of the party
     * @param shared identifiers that are no evidence
     * @param byId returns the company with an id
     */
    IdentifierRuling(
            CompanySearch search,
            List<Identifier> asked,
            List<CompanyName> names,
            Set<Identifier> shared,
            Function<String, Optional<Company>> byId) {
        this.shared = shared;
        this.byId = byId;
        this.others = List.of();
        this.owners = new LinkedHashMap<>();
        List<Identifier> telling = new ArrayList<>();
        SortedMap<String, Company> any = new TreeMap<>();
        for (Identifier identifier : asked) {
            List<Company> companies = search.companiesWith(identifier);
            if (shared.contains(identifier) || SharedIdentifiers.areUnlike(names, companies)) {
                continue;
            }
            telling.add(identifier);
            if (!companies.isEmpty()) {
                owners.put(identifier, companies);
                companies.forEach(company -> any.put(company.id(), company));
            }
        }
        this.asked = telling;
        List<Company> every = any.values().stream()
                .filter(company -> company.identifiers().containsAll(owners.keySet()))
                .toList();
        this.contradictory = every.isEmpty() && !any.isEmpty();
        this.named = contradictory ? List.copyOf(any.values()) : every;
    }

    private IdentifierRuling(IdentifierRuling ruling, List<ByName> others) {
        this.asked = ruling.asked;
        this.shared = ruling.shared;
        this.byId = ruling.byId;
        this.owners = ruling.owners;
        this.named = ruling.named;
        this.contradictory = ruling.contradictory;
        this.others = others;
    }

    public static IdentifierRuling of(CompanySearch search, Company sought) {
        return new IdentifierRuling(search, sought.identifiers(), sought.names(), Set.of(), search::company);
    }

    /** This ruling beside the evidence of names, which may be against it. */
    public IdentifierRuling beside(List<ByName> names, Thresholds thresholds) {
        List<ByName> near = names.stream()
                .filter(each -> thresholds.decide(Posterior.probability(each.bits())) != Decision.NO_LINK)
                .toList();
        return !decides() || near.stream().anyMatch(each -> isNamed(each.companyId()))
                ? this
                : new IdentifierRuling(this, near);
    }

    /** Whether there is no identifier that is evidence. */
    public boolean isEmpty() {
        return asked.isEmpty();
    }

    /** Whether a company has one of the identifiers. */
    public boolean decides() {
        return !named.isEmpty();
    }

    /** The companies that the identifiers may mean, by id. */
    public List<Company> named() {
        return named;
    }

    /** The decision for one of the {@link #named} companies. */
    public Decision decision(Company company) {
        return note(company).isEmpty() ? Decision.LINK : Decision.REVIEW;
    }

    /**
     * The decision for a company that is not among the {@link #named} ones, by its names and then by the identifiers.
     *
     * @param byName the decision of its names
     */
    public Decision decision(String companyId, Decision byName) {
        if (decides()) {
            return isOther(companyId) ? Decision.REVIEW : Decision.NO_LINK;
        }
        return !rulesOut(companyId) ? byName : byName == Decision.LINK ? Decision.REVIEW : Decision.NO_LINK;
    }

    /** The weight of one of the {@link #named} companies, in bits. */
    public double bits(Company company) {
        return Identifiers.bits(named.size())
                + bitsOfOthers()
                + (difference(company).isPresent() ? Identifiers.DIFFERENT_BITS : 0);
    }

    /** What the companies that the names fit take from a named one, in bits. */
    private double bitsOfOthers() {
        double bits = Identifiers.bits(named.size());
        double odds = others.stream()
                .mapToDouble(each -> Posterior.odds(each.bits() + Identifiers.DIFFERENT_BITS))
                .sum();
        return Posterior.beside(bits, odds) - bits;
    }

    /** What the identifiers take from a company found by its names, in bits; 0 or less. */
    public double bitsAgainst(String companyId) {
        return decides() || rulesOut(companyId) ? Identifiers.DIFFERENT_BITS : 0;
    }

    /** The reason for reviewing one of the {@link #named} companies; empty if it is linked. */
    Message note(Company company) {
        if (contradictory) {
            return told("contradiction", owned());
        }
        if (named.size() > 1) {
            return told(
                    "identifier",
                    named.size(),
                    owners.keySet().iterator().next().toString());
        }
        if (!others.isEmpty()) {
            return told(
                    "other-name",
                    owners.keySet().iterator().next().toString(),
                    others.stream().map(each -> shown(each.companyId())).collect(Collectors.joining(", ")));
        }
        return difference(company)
                .map(numbers -> told(
                        "other-number",
                        numbers.left().toString(),
                        numbers.right().toString()))
                .orElse(Message.NONE);
    }

    private String shown(String companyId) {
        return byId.apply(companyId).map(IdentifierRuling::shown).orElse(companyId);
    }

    private static String shown(Company company) {
        return company.name() + " (" + company.id() + ")";
    }

    private Optional<Identifiers.Difference> difference(Company company) {
        return Identifiers.difference(telling(company), asked);
    }

    private List<Identifier> telling(Company company) {
        return company.identifiers().stream().filter(i -> !shared.contains(i)).toList();
    }

    /** Whether a register that gives each company one number gave this company another one. */
    public boolean rulesOut(String companyId) {
        return !asked.isEmpty() && byId.apply(companyId).filter(this::rulesOut).isPresent();
    }

    boolean rulesOut(Company company) {
        return !asked.isEmpty() && Identifiers.conflict(telling(company), asked);
    }

    /** The companies found by name that the identifiers allow, in their order. */
    public List<ScoredCompany> possible(List<ScoredCompany> scored) {
        return asked.isEmpty()
                ? scored
                : scored.stream().filter(each -> allows(each.companyId())).toList();
    }

    /** Whether the identifiers do not speak against a company. */
    boolean allows(String companyId) {
        return decides() ? isNamed(companyId) : !rulesOut(companyId);
    }

    public boolean isNamed(String companyId) {
        return named.stream().anyMatch(company -> company.id().equals(companyId));
    }

    private boolean isOther(String companyId) {
        return others.stream().anyMatch(each -> each.companyId().equals(companyId));
    }

    /** Explains one of the {@link #named} companies. */
    Explanation explanation(Company company, String sought) {
        String equal = asked.stream()
                .filter(company.identifiers()::contains)
                .findFirst()
                .map(Identifier::toString)
                .orElse("");
        List<Explanation.Step> steps = new ArrayList<>();
        steps.add(new Explanation.Step(STEP, "equal", equal, equal, Identifiers.bits(named.size())));
        if (!others.isEmpty()) {
            String other = shown(others.get(0).companyId());
            steps.add(new Explanation.Step(STEP, "but the name fits another company", other, sought, bitsOfOthers()));
        }
        difference(company).ifPresent(numbers -> steps.add(step(numbers)));
        return new Explanation(company.name(), sought, steps, Optional.empty(), note(company));
    }

    /** An explanation by names, with the evidence of the identifiers against the company. */
    Explanation against(Company company, Explanation byNames) {
        if (isNamed(company.id())) {
            return byNames;
        }
        if (decides()) {
            Company owner = named.get(0);
            return and(
                    byNames,
                    new Explanation.Step(
                            STEP,
                            "that of another company",
                            shown(owner),
                            owners.keySet().iterator().next().toString(),
                            Identifiers.DIFFERENT_BITS),
                    told("identified", owned()));
        }
        if (!rulesOut(company)) {
            return byNames;
        }
        Identifiers.Difference numbers = difference(company).orElseThrow();
        return and(
                byNames,
                step(numbers),
                told("veto", numbers.left().toString(), numbers.right().toString()));
    }

    private static Explanation and(Explanation byNames, Explanation.Step step, Message note) {
        List<Explanation.Step> steps = new ArrayList<>(byNames.steps());
        steps.add(step);
        return new Explanation(byNames.left(), byNames.right(), steps, byNames.rival(), note);
    }

    private static Explanation.Step step(Identifiers.Difference numbers) {
        return new Explanation.Step(
                STEP,
                "different in one register",
                numbers.left().toString(),
                numbers.right().toString(),
                Identifiers.DIFFERENT_BITS);
    }

    /** {@code lei:A = Alpha (1), cik:2 = Beta (2)}. */
    private String owned() {
        return owners.entrySet().stream()
                .map(owner -> owner.getValue().stream()
                        .map(IdentifierRuling::shown)
                        .collect(Collectors.joining(", ", owner.getKey() + " = ", "")))
                .collect(Collectors.joining(", "));
    }

    private static Message told(String key, Object... values) {
        return Messages.message("link." + key, values);
    }
}
