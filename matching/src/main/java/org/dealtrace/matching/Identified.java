package org.dealtrace.matching;

import java.util.List;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.internal.Messages;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.Identifiers;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;

/**
 * The companies of a register that have an identifier of the company sought. One such company is the one sought; of
 * several at most one is, and the identifier does not say which.
 */
record Identified(Identifier identifier, List<Company> companies) {

    /** Empty where no company has an identifier of the one sought. */
    static Optional<Identified> of(CompanySearch search, Company query) {
        return query.identifiers().stream()
                .map(identifier -> new Identified(identifier, search.companiesWith(identifier)))
                .filter(found -> !found.companies().isEmpty())
                .findFirst();
    }

    /** Without the companies to which a register gave another number. */
    static List<ScoredCompany> notRuledOut(CompanySearch search, Company query, List<ScoredCompany> scored) {
        return query.identifiers().isEmpty()
                ? scored
                : scored.stream()
                        .filter(each -> !ruledOut(search, query, each.companyId()))
                        .toList();
    }

    static boolean ruledOut(CompanySearch search, Company query, String companyId) {
        return !query.identifiers().isEmpty()
                && search.company(companyId)
                        .filter(company -> Identifiers.conflict(company.identifiers(), query.identifiers()))
                        .isPresent();
    }

    private double bits() {
        return Identifiers.bits(companies.size());
    }

    List<Match> matches() {
        Decision decision = companies.size() == 1 ? Decision.LINK : Decision.REVIEW;
        return companies.stream()
                .map(company ->
                        new Match(company.id(), company.name(), bits(), Posterior.probability(bits()), decision))
                .toList();
    }

    /** Why one of them is taken for the one sought; empty for another company. */
    Optional<Explanation> explain(Company query, String companyId) {
        String text = identifier.toString();
        return companies.stream()
                .filter(company -> company.id().equals(companyId))
                .findFirst()
                .map(company -> new Explanation(
                        company.name(),
                        query.name(),
                        List.of(new Explanation.Step("identifier", "equal", text, text, bits())),
                        Optional.empty(),
                        companies.size() == 1
                                ? ""
                                : Messages.ENGLISH.text("told.note.identifier", companies.size(), text)));
    }
}
