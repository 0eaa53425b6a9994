package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged identifier never makes another company win. */
class DamagedIdentifierProperties {

    private static final String SIEMENS = "lei:W38RGI023J3WT1HWRP32";
    private static final String SAP = "lei:529900D6BF99LW9R2E68";

    /** Valid, and of no company in these tests. */
    private static final String UNKNOWN = lei("ZZZZ00NOBODYHASTHI");

    private static final List<Company> REGISTER = List.of(
            company("S", "Siemens AG", SIEMENS),
            company("E", "Siemens Energy AG"),
            company("A", "SAP SE", SAP),
            company("B", "Bosch GmbH"));

    private static String lei(String eighteen) {
        String digits = (eighteen + "00")
                .chars()
                .mapToObj(c -> Integer.toString(Character.digit(c, Character.MAX_RADIX)))
                .collect(Collectors.joining());
        int check = 98 - new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue();
        return "lei:" + eighteen + (check < 10 ? "0" : "") + check;
    }

    private static Company company(String id, String name, String... identifiers) {
        return Company.builder(id, name).identifiers(parsed(identifiers)).build();
    }

    private static List<Identifier> parsed(String... identifiers) {
        return List.of(identifiers).stream().map(Identifier::parse).toList();
    }

    private static Deal deal(String id, String name, String... identifiers) {
        return Deal.builder(id)
                .party(new DealParty(
                        PartyRole.TARGET, List.of(CompanyName.of(name)), Optional.empty(), parsed(identifiers)))
                .build();
    }

    private static List<String> decided(List<Company> register, String name, String... identifiers) {
        try (LinkSession session = DealLinker.standard().openRegister(register)) {
            return session.link(deal("D", name, identifiers)).stream()
                    .filter(link -> link.decision() != Decision.NO_LINK)
                    .map(link -> link.companyId() + " " + link.decision())
                    .toList();
        }
    }

    private static List<String> matched(List<Company> register, String name, String... identifiers) {
        try (CompanyMatcher matcher = CompanyMatcher.over(register)) {
            return matcher.match(company("q", name, identifiers), 5).stream()
                    .filter(match -> match.decision() != Decision.NO_LINK)
                    .map(match -> match.companyId() + " " + match.decision())
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lei:W38RGI023J3WT1HWRP3",
                "lei:W38RGI023J3WT1HWRPX2",
                "lei:W38RGI023J3WT1HWRP23",
                "lei:n/a",
                "lei:unknown",
                "lei:abc",
                "crm:TBD",
                "crm:000"
            })
    void link_identifierThatCannotBeOne_changesNothing(String damaged) {
        assertThat(decided(REGISTER, "Siemens AG", damaged)).containsExactly("S LINK");
        assertThat(matched(REGISTER, "Siemens AG", damaged)).containsExactly("S LINK");
    }

    @Test
    void link_validNumberThatNobodyHas_asksAboutTheCompanyOfThatName() {
        assertThat(decided(REGISTER, "Siemens AG", UNKNOWN)).containsExactly("S REVIEW");
        assertThat(matched(REGISTER, "Siemens AG", UNKNOWN)).containsExactly("S REVIEW");
        try (LinkSession session = DealLinker.standard().openRegister(REGISTER)) {
            Link asked = session.link(deal("D", "Siemens AG", UNKNOWN)).get(0);
            assertThat(asked.explanation().note().english())
                    .isEqualTo(SIEMENS + " and " + UNKNOWN
                            + " are numbers of different companies, unless one of them is wrong");
        }
    }

    @Test
    void link_numberOfACompanyOfAnotherName_asksAboutBoth() {
        assertThat(decided(REGISTER, "Siemens AG", SAP)).containsExactly("A REVIEW", "S REVIEW");
        assertThat(matched(REGISTER, "Siemens AG", SAP)).containsExactly("A REVIEW", "S REVIEW");
        try (CompanyMatcher matcher = CompanyMatcher.over(REGISTER)) {
            assertThat(matcher.explain(company("q", "Siemens AG", SAP), "A")
                            .orElseThrow()
                            .note()
                            .english())
                    .isEqualTo(SAP + " is the identifier of this company, but the name fits another one:"
                            + " Siemens AG (S)");
        }
    }

    @Test
    void link_numberOfARenamedCompany_isLinked() {
        assertThat(decided(REGISTER, "Brightweave Mills", SAP)).containsExactly("A LINK");
        assertThat(matched(REGISTER, "Brightweave Mills", SAP)).containsExactly("A LINK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lei:n/a", "lei:unknown", "lei:abc", "crm:n/a", "crm:-0-"})
    void link_placeholderOfUnlikeCompanies_mergesAndLinksNobody(String placeholder) {
        DealLinks links = DealLinker.standard()
                .link(
                        List.of(notice("1", "Yamaha Motor", placeholder), notice("2", "Zeiss Optik", placeholder)),
                        List.of(deal("D", "Quux Ltd", placeholder)));
        assertThat(links.companies()).hasSize(2);
        assertThat(links.links()).allMatch(link -> link.decision() == Decision.NO_LINK);
    }

    @Test
    void link_valueThatUnlikeNamesShare_isNoEvidenceAndListed() {
        List<Recommendation> notices =
                List.of(notice("1", "Yamaha Motor", "crm:7"), notice("2", "Yamaha Motors", "crm:7"));
        List<Deal> deals = List.of(deal("D1", "Quux Ltd", "crm:7"), deal("D2", "Brightweave Mills", "crm:7"));
        DealLinks links = DealLinker.standard().link(notices, deals);
        assertThat(links.links()).allMatch(link -> link.decision() == Decision.NO_LINK);
        assertThat(links.inputs().get(0).issues())
                .filteredOn(issue -> issue.kind() == ReadIssue.Kind.DOUBTFUL)
                .extracting(ReadIssue::value)
                .contains("crm:7");
        // two names of one number may be those of a renamed company
        assertThat(DealLinker.standard().link(notices, deals.subList(0, 1)).links())
                .extracting(Link::decision)
                .contains(Decision.LINK);
    }

    @Test
    void match_valueThatUnlikeCompaniesOfARegisterShare_isNoEvidence() {
        List<Company> register = List.of(
                company("1", "Yamaha Motor", "crm:7"),
                company("2", "Zeiss Optik", "crm:7"),
                company("3", "Quux Ltd", "crm:7"),
                company("4", "Brightweave Mills"));
        assertThat(matched(register, "Brightweave Mills", "crm:7")).containsExactly("4 LINK");
        assertThat(decided(register, "Brightweave Mills", "crm:7")).containsExactly("4 LINK");
    }

    private static Recommendation notice(String id, String name, String identifier) {
        return Recommendation.builder(id, name).identifiers(parsed(identifier)).build();
    }

    private static final List<String> HEADS = List.of("Siemens", "Halcyon", "Orbis", "Quarrendon", "Brightweave");
    private static final List<String> TAILS = List.of("", " Energy", " Robotics", " Chemie", " Holding", " Photonics");
    private static final List<String> FORMS = List.of("", " AG", " GmbH", " Ltd");

    private static String name(Random random) {
        return drawn(HEADS, random) + drawn(TAILS, random) + drawn(FORMS, random);
    }

    private static <T> T drawn(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** A number with one fault, a word for none, a valid one of nobody, or that of another company. */
    private static String damaged(String number, List<Company> register, Random random) {
        int at = 4 + random.nextInt(20);
        return switch (random.nextInt(6)) {
            case 0 -> number.substring(0, at) + number.substring(at + 1);
            case 1 -> number.substring(0, at) + 'Q' + number.substring(at + 1);
            case 2 -> number.substring(0, at) + '0' + number.substring(at);
            case 3 -> "lei:" + drawn(List.of("n/a", "unknown", "tbd", "000", "none"), random);
            case 4 -> UNKNOWN;
            default ->
                drawn(register, random).identifiers().stream()
                        .findFirst()
                        .map(Identifier::toString)
                        .orElse(UNKNOWN);
        };
    }

    @Property(tries = 300, seed = "20261205")
    void link_anyDamage_neverLinksACompanyThatTheNameAloneDoesNot(@ForAll long seed) {
        Random random = new Random(seed);
        List<Company> register = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            String name = name(random);
            if (names.add(name)) {
                String number = lei("5299" + (char) ('A' + i) + "AAAAAAAAAAAAA");
                register.add(random.nextInt(3) == 0 ? company("C" + i, name) : company("C" + i, name, number));
            }
        }
        Company sought = drawn(register, random);
        String own = sought.identifiers().stream()
                .findFirst()
                .map(Identifier::toString)
                .orElse(UNKNOWN);
        String damage = damaged(own, register, random);
        List<String> without = decided(register, sought.name());
        List<String> with = decided(register, sought.name(), damage);
        assertThat(with.stream().filter(each -> each.endsWith(" LINK") && !each.startsWith(sought.id())))
                .isSubsetOf(without);
        List<String> matchedWithout = matched(register, sought.name());
        assertThat(matched(register, sought.name(), damage).stream()
                        .filter(each -> each.endsWith(" LINK") && !each.startsWith(sought.id())))
                .isSubsetOf(matchedWithout);
        // the company itself is linked, asked or left; where its name alone links it, it is not lost
        if (without.contains(sought.id() + " LINK")) {
            assertThat(with).anyMatch(each -> each.startsWith(sought.id()));
        }
    }
}
