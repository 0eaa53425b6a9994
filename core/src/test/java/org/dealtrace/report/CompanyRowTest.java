package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.junit.jupiter.api.Test;

/** What a reader is told of one company: its notices, its deal's other sides, and who decided. */
class CompanyRowTest {

    @Test
    void facts_ofANotice_areAllThatIsKnownOfIt() {
        Recommendation notice = Recommendation.builder("R-1", "Nordlicht AG")
                .date(PartialDate.parse("2015-03"))
                .post("Embassy in Bern")
                .hostCountry(new Country("CH"))
                .direction(Recommendation.Direction.DEMAND)
                .fields(List.of("optics", "vehicles"))
                .cooperation("joint venture")
                .source(new SourceRow("notices.csv", 17))
                .build();

        assertThat(CompanyRow.facts(notice, Messages.ENGLISH))
                .isEqualTo("Embassy in Bern · host country CH · demand · optics · vehicles · joint venture");
    }

    @Test
    void facts_ofABareNotice_areNone() {
        Recommendation notice = Recommendation.builder("R-1", "Nordlicht AG")
                .source(new SourceRow("notices.csv", 17))
                .build();

        assertThat(CompanyRow.facts(notice, Messages.ENGLISH)).isEmpty();
    }

    private static Deal deal(PartyRole... roles) {
        Deal.Builder deal = Deal.builder("D-1");
        for (int i = 0; i < roles.length; i++) {
            deal.party(DealParty.of(roles[i], "Party " + i, new Country("DE")));
        }
        return deal.build();
    }

    @Test
    void otherSides_areThoseThatFaceTheCompany() {
        Deal sale = deal(PartyRole.TARGET, PartyRole.ACQUIRER, PartyRole.SELLER, PartyRole.ACQUIRER);
        assertThat(CompanyRow.otherSides(sale, 0)).isEqualTo("Party 1; Party 3");
        assertThat(CompanyRow.otherSides(sale, 1)).isEqualTo("Party 0; Party 2");
        assertThat(CompanyRow.otherSides(deal(PartyRole.PARTNER, PartyRole.PARTNER, PartyRole.PARTNER), 1))
                .isEqualTo("Party 0; Party 2");
    }

    @Test
    void otherSides_whereNobodyFacesTheCompany_areAllOthers() {
        assertThat(CompanyRow.otherSides(deal(PartyRole.TARGET, PartyRole.SELLER), 0))
                .isEqualTo("Party 1");
        assertThat(CompanyRow.otherSides(deal(PartyRole.TARGET), 0)).isEmpty();
    }
}
