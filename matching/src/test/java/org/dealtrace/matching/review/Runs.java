package org.dealtrace.matching.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;

/** Small runs for tests. */
final class Runs {

    static final LocalDate DAY = LocalDate.of(2024, 5, 18);

    private final Map<String, String> companies = new LinkedHashMap<>();
    private final Map<String, String> deals = new LinkedHashMap<>();
    private final Map<String, Optional<Country>> countries = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    Runs company(String id, String name) {
        companies.put(id, name);
        return this;
    }

    /** A deal whose party 0 has this name, and whose party 1 bought it. */
    Runs deal(String id, String name) {
        deals.put(id, name);
        return this;
    }

    /** The same with a party of another country than Germany, or of none: "". */
    Runs deal(String id, String name, String country) {
        countries.put(id, Country.parse(country));
        return deal(id, name);
    }

    Runs link(String company, String deal, double probability, Decision decision) {
        double weight = Math.log(probability / (1 - probability)) / Math.log(2);
        links.add(new Link(
                company,
                deal,
                0,
                weight,
                probability,
                decision,
                Link.Origin.MODEL,
                new Explanation(
                        "left",
                        "right",
                        List.of(
                                new Explanation.Step("prior", "one in many", "", "", -3),
                                new Explanation.Step("name", "similar", "left", "right", weight + 3)),
                        Optional.empty(),
                        Message.NONE)));
        return this;
    }

    DealLinks build() {
        List<Recommendation> recommendations = new ArrayList<>();
        List<Company> list = new ArrayList<>();
        companies.forEach((id, name) -> {
            recommendations.add(Recommendation.builder(id, name)
                    .date(PartialDate.parse("2015-03"))
                    .text("Seeks partners for " + name)
                    .build());
            list.add(new Company(
                    id,
                    List.of(CompanyName.of(name)),
                    List.of(new Country("DE")),
                    Optional.of("Aachen"),
                    List.of(),
                    List.of("optics"),
                    List.of(id, id + "-again")));
        });
        List<Deal> made = new ArrayList<>();
        deals.forEach((id, name) -> made.add(Deal.builder(id)
                .party(new DealParty(
                        PartyRole.TARGET,
                        List.of(CompanyName.of(name)),
                        countries.getOrDefault(id, Optional.of(new Country("DE"))),
                        List.of()))
                .party(DealParty.of(PartyRole.ACQUIRER, "Sany Heavy Industry", new Country("CN")))
                .event(DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-05-23")))
                .typeWords(List.of("acquisition"))
                .text("Sany buys " + name)
                .attributes(Map.of("source", "https://example.org/" + id, "note", "javascript:alert(1)"))
                .build()));
        return new DealLinks(recommendations, list, List.of(), made, links, List.of(), "model 1");
    }

    /** Two borderline companies for one party, one certain link and one near miss. */
    static DealLinks standard() {
        return new Runs()
                .company("R1", "Volvo Cars")
                .company("R2", "AB Volvo")
                .company("R3", "KUKA AG")
                .deal("D1", "Volvo")
                .deal("D2", "KUKA")
                .deal("D3", "Kuka Home Furnishing")
                .link("R1", "D1", 0.55, Decision.REVIEW)
                .link("R2", "D1", 0.45, Decision.REVIEW)
                .link("R3", "D2", 0.99, Decision.LINK)
                .link("R3", "D3", 0.2, Decision.NO_LINK)
                .build();
    }

    /** Two questions with one company each. */
    static DealLinks twoQuestions() {
        return new Runs()
                .company("R1", "Volvo Cars")
                .company("R2", "AB Volvo")
                .deal("D1", "Volvo")
                .deal("D2", "Volvo Trucks")
                .link("R1", "D1", 0.55, Decision.REVIEW)
                .link("R2", "D2", 0.3, Decision.REVIEW)
                .build();
    }

    static Judgement judge(String company, String deal, Judgement.Verdict verdict, String reviewer) {
        return new Judgement(company, deal, 0, "", "", verdict, reviewer, DAY, "");
    }
}
