package org.dealtrace.examples;

import java.util.List;
import java.util.Map;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.fields.FieldComparison;

/** What if my lists say more of a company than its name: its city, its field, the year of its foundation? */
public final class CompareMoreThanNames {

    private CompareMoreThanNames() {}

    /**
     * Links with what both lists have beside names: cities, and a column "founded" that only this user's files have.
     */
    static DealLinks links(List<Recommendation> recommendations, List<Deal> deals) {
        // tag::compare[]
        var founded = FieldComparison.years("founded", Attribute.column(recommendations, "founded"));
        var linker = DealLinker.builder()
                .comparisons(FieldComparison.city(), founded)
                .build();
        var links = linker.link(recommendations, deals);
        // end::compare[]
        return links;
    }

    /** Invented companies, of which two have nearly one name. */
    static List<Recommendation> recommendations() {
        return List.of(
                notice("R-1", "Arctura Optics GmbH", "Hamburg", "1988", "410"),
                notice("R-2", "Arctura Optik AG", "Munich", "2009", "35"),
                notice("R-3", "Belmora Steel AG", "Hamburg", "1921", "2600"));
    }

    private static Recommendation notice(String id, String name, String city, String founded, String staff) {
        return Recommendation.builder(id, name)
                .country(new Country("DE"))
                .city(city)
                .attributes(Map.of("founded", founded, "staff", staff))
                .build();
    }

    static List<Deal> deals() {
        return List.of(Deal.builder("D-1")
                .party(DealParty.of(PartyRole.TARGET, "Arctura", new Country("DE")))
                .party(DealParty.of(PartyRole.ACQUIRER, "Ningbo Holdings", new Country("CN")))
                .attributes(Map.of("target_city", "München", "target_founded", "2009", "target_staff", "38"))
                .build());
    }

    public static void main(String[] arguments) {
        System.out.println(links(recommendations(), deals()).explain("R-2", "D-1"));
    }
}
