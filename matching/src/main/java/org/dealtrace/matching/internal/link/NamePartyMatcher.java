package org.dealtrace.matching.internal.link;

import com.google.common.base.Suppliers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dealtrace.Company;
import org.dealtrace.DealParty;
import org.dealtrace.Message;
import org.dealtrace.PartyMatcher;
import org.dealtrace.internal.Messages;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.Identifiers;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.search.SearchSettings;

/**
 * Compares the parties of two reports as the linker compares companies with parties, without rivals. Even odds suffice,
 * because the deals already agree in company, date and type. Safe for several threads.
 */
public final class NamePartyMatcher implements PartyMatcher {

    /** Over no companies, so that all words but the general ones count as rare. Opened with the first comparison. */
    private final Supplier<CompanySearch> search;

    /** @param settings those of the linker */
    public NamePartyMatcher(SearchSettings settings) {
        this.search = Suppliers.memoize(() -> CompanySearch.over(List.of(), settings));
    }

    @Override
    public Optional<Message> reason(DealParty a, DealParty b) {
        if (Identifiers.share(a.identifiers(), b.identifiers())) {
            return Optional.of(Messages.message("rows.party.identifier", a.name()));
        }
        if (a.names().isEmpty() || b.names().isEmpty() || Identifiers.conflict(a.identifiers(), b.identifiers())) {
            return Optional.empty();
        }
        Company left = a.asCompany("a");
        Company right = b.asCompany("b");
        ScoredCompany pair = search.get().pair(left, right);
        ScoredCompany turned = search.get().pair(right, left);
        // both directions, because the model is not symmetric
        return pair.weight() + turned.weight() < 0
                ? Optional.empty()
                : Optional.of(
                        pair.companyText().equals(pair.askedText())
                                ? Messages.message("rows.party.name", a.name())
                                : Messages.message("rows.party.names", a.name(), b.name()));
    }
}
