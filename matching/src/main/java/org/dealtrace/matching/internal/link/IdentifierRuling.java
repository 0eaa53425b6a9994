package org.dealtrace.matching.internal.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.Identifiers;
import org.dealtrace.matching.internal.search.ScoredCompany;

/**
 * The evidence of the identifiers of a deal party, or of a company sought. It has priority over names:
 *
 * <ul>
 *   <li>A company with an equal identifier is the one sought. If the identifiers fit several companies, at most one is
 *       right, and a person decides.
 *   <li>Otherwise a company is ruled out if a register that gives each company one number gave it another number. It is
 *       never linked and not a rival. The difference takes {@link Identifiers#DIFFERENT_BITS} from its weight. This
 *       number of bits is assumed, not measured: no data set has confirmed wrong numbers. If the names still fit, and
 *       no other company is linked, a person decides, because numbers are sometimes wrong.
 * </ul>
 *
 * The order of the identifiers has no effect.
 */
public final class IdentifierRuling {

    private static final String STEP = "identifier";

    private final List<Identifier> asked;
    private final Function<String, Optional<Company>> byId;
    /** The companies with each identifier. */
    private final Map<Identifier, List<Company>> owners = new LinkedHashMap<>();

    /** The owners that have all known identifiers, or else all owners, by id. */
    private final List<Company> named;

    private final boolean contradictory;

    /** @param byId returns the company with an id */
    IdentifierRuling(CompanySearch search, List<Identifier> asked, Function<String, Optional<Company>> byId) {
        this.asked = asked;
        this.byId = byId;
        SortedMap<String, Company> any = new TreeMap<>();
        for (Identifier identifier : asked) {
            List<Company> companies = search.companiesWith(identifier);
            if (!companies.isEmpty()) {
                owners.put(identifier, companies);
                companies.forEach(company -> any.put(company.id(), company));
            }
        }
        List<Company> every = any.values().stream()
                .filter(company -> company.identifiers().containsAll(owners.keySet()))
                .toList();
        this.contradictory = every.isEmpty() && !any.isEmpty();
        this.named = contradictory ? List.copyOf(any.values()) : every;
    }

    public static IdentifierRuling of(CompanySearch search, List<Identifier> asked) {
        return new IdentifierRuling(search, asked, search::company);
    }

    /** Whether a company has one of the identifiers, so that names are not compared. */
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

    /** The weight of one of the {@link #named} companies, in bits. */
    public double bits(Company company) {
        return Identifiers.bits(named.size()) + (difference(company).isPresent() ? Identifiers.DIFFERENT_BITS : 0);
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
        return difference(company)
                .map(numbers -> told(
                        "other-number",
                        numbers.left().toString(),
                        numbers.right().toString()))
                .orElse(Message.NONE);
    }

    private Optional<Identifiers.Difference> difference(Company company) {
        return Identifiers.difference(company.identifiers(), asked);
    }

    /** Whether a register that gives each company one number gave this company another one. */
    public boolean rulesOut(String companyId) {
        return !asked.isEmpty() && byId.apply(companyId).filter(this::rulesOut).isPresent();
    }

    boolean rulesOut(Company company) {
        return !asked.isEmpty() && Identifiers.conflict(company.identifiers(), asked);
    }

    /** The companies found by name that the identifiers allow, in their order. */
    public List<ScoredCompany> possible(List<ScoredCompany> scored) {
        return asked.isEmpty()
                ? scored
                : scored.stream()
                        .filter(each -> decides() ? isNamed(each.companyId()) : !rulesOut(each.companyId()))
                        .toList();
    }

    private boolean isNamed(String companyId) {
        return named.stream().anyMatch(company -> company.id().equals(companyId));
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
        difference(company).ifPresent(numbers -> steps.add(step(numbers)));
        return new Explanation(company.name(), sought, steps, Optional.empty(), note(company));
    }

    /** An explanation by names, with the evidence of the identifiers against the company. */
    Explanation against(Company company, Explanation byNames) {
        if (isNamed(company.id())) {
            return byNames;
        }
        if (decides()) {
            return byNames.noted(told("identified", owned()));
        }
        if (!rulesOut(company)) {
            return byNames;
        }
        Identifiers.Difference numbers = difference(company).orElseThrow();
        List<Explanation.Step> steps = new ArrayList<>(byNames.steps());
        steps.add(step(numbers));
        return new Explanation(
                byNames.left(),
                byNames.right(),
                steps,
                byNames.rival(),
                told("veto", numbers.left().toString(), numbers.right().toString()));
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
                        .map(company -> company.name() + " (" + company.id() + ")")
                        .collect(Collectors.joining(", ", owner.getKey() + " = ", "")))
                .collect(Collectors.joining(", "));
    }

    private static Message told(String key, Object... values) {
        return Messages.message("link." + key, values);
    }
}
