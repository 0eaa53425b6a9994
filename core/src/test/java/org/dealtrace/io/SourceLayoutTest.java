package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.Identifier;
import org.dealtrace.InputException;
import org.dealtrace.PartialDate;
import org.dealtrace.outcome.OwnershipTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files in the layouts of public registers and exports, written by hand; all companies are invented. */
class SourceLayoutTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("source.txt"), text);
    }

    private static List<String> told(Companies companies) {
        return companies.stream().map(SourceLayoutTest::told).toList();
    }

    private static String told(Company c) {
        return c.id() + " "
                + c.names().stream().map(SourceLayoutTest::told).collect(Collectors.joining(" | "))
                + " " + c.countries() + " " + c.city().orElse("") + " " + c.identifiers();
    }

    private static String told(CompanyName name) {
        String when = name.from().map(PartialDate::toString).orElse("") + ".."
                + name.until().map(PartialDate::toString).orElse("");
        return name.text() + " (" + name.kind()
                + name.language().map(l -> " " + l).orElse("") + (when.equals("..") ? "" : " " + when) + ")";
    }

    private static String told(Deal deal) {
        return deal.id() + " "
                + deal.parties().stream()
                        .map(p -> p.role() + " " + p.name()
                                + p.country().map(c -> " " + c).orElse("") + " " + p.identifiers())
                        .collect(Collectors.joining(", "))
                + " " + deal.history().stream().map(DealEvent::toString).collect(Collectors.joining(", "));
    }

    @Test
    void gleifLevel1_givesNamesOfAllKinds_countriesAndLei() throws IOException {
        Companies read = Companies.read(file("""
                "LEI","Entity.LegalName","Entity.LegalName.xmllang","Entity.OtherEntityNames.OtherEntityName.1","Entity.OtherEntityNames.OtherEntityName.1.xmllang","Entity.OtherEntityNames.OtherEntityName.1.type","Entity.OtherEntityNames.OtherEntityName.2","Entity.OtherEntityNames.OtherEntityName.2.xmllang","Entity.OtherEntityNames.OtherEntityName.2.type","Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.1","Entity.LegalAddress.City","Entity.LegalAddress.Country","Entity.HeadquartersAddress.Country","Entity.EntityStatus"
                "5299000INVENTED00001","Nordlicht Optik AG","de","Lichtbau; Optik GmbH","de","PREVIOUS_LEGAL_NAME","Northlight","","TRADING_OR_OPERATING_NAME","Nordlicht Optik","Jena","DE","CH","ACTIVE"
                "5299000INVENTED00002","Quayside: Cranes Ltd","en","","","","","","","","Leith","GB","GB","ACTIVE"
                """));

        assertThat(read.report().format()).isEqualTo("Register of companies, GLEIF level 1");
        assertThat(told(read))
                .containsExactly(
                        "5299000INVENTED00001 Nordlicht Optik AG (LEGAL) | Lichtbau; Optik GmbH (FORMER de) | Northlight"
                                + " (TRADING) | Nordlicht Optik (TRANSLITERATED) [DE, CH] Jena"
                                + " [lei:5299000INVENTED00001]",
                        "5299000INVENTED00002 Quayside: Cranes Ltd (LEGAL) [GB] Leith [lei:5299000INVENTED00002]");
    }

    @Test
    void gleifLevel2_isAnOwnershipTable_ofOwnersOnly() throws IOException {
        OwnershipTable read = OwnershipTable.read(file("""
                Relationship.StartNode.NodeID,Relationship.StartNode.NodeIDType,Relationship.EndNode.NodeID,Relationship.EndNode.NodeIDType,Relationship.RelationshipType,Relationship.RelationshipStatus,Relationship.Period.1.startDate,Relationship.Period.1.endDate
                CHILD,LEI,529900D6BF99LW9R2E68,LEI,IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE,2016-05-18T00:00:00Z,
                FUND,LEI,MANAGER,LEI,IS_FUND-MANAGED_BY,ACTIVE,2016-05-18T00:00:00Z,
                """));

        assertThat(read.entries())
                .extracting(e -> e.party() + " " + e.owner() + " " + e.from().orElseThrow())
                .containsExactly("lei:CHILD lei:529900D6BF99LW9R2E68 2016-05-18");
        Company parent = Company.builder("PARENT", "Parent Ltd")
                .country(new Country("CN"))
                .country(new Country("HK"))
                .identifiers(List.of(new Identifier("lei", "529900D6BF99LW9R2E68")))
                .build();
        assertThat(read.withCountriesOf(List.of(Company.of("OTHER", "Other", new Country("DE")), parent))
                        .entries()
                        .get(0)
                        .ownerCountry())
                .hasValue(new Country("CN"));
    }

    @Test
    void openSanctionsOwnership_isAnOwnershipTable_besideTheCompanies() throws IOException {
        Path file = file("""
                {"id":"x-1","caption":"Nordlicht Optik AG","schema":"Company","properties":{"name":["Nordlicht Optik AG"]}}
                {"id":"x-2","caption":"Harbour Holding","schema":"Company","properties":{"name":["Harbour Holding"],"jurisdiction":["cn"]}}
                {"id":"x-3","caption":"Owner","schema":"Ownership","properties":{"owner":["x-2"],"asset":["x-1"],"percentage":["74.9"],"startDate":["2016-05"]}}
                """);
        OwnershipTable read = OwnershipTable.read(file);

        assertThat(read.input().orElseThrow().rows()).isEqualTo(1);
        assertThat(read.withCountriesOf(Companies.read(file)).entries())
                .extracting(e ->
                        e.party() + " " + e.owner() + " " + e.ownerCountry().orElseThrow() + " "
                                + e.sharePercent().orElseThrow() + " "
                                + e.from().orElseThrow() + " " + e.source().line())
                .containsExactly("opensanctions:x-1 opensanctions:x-2 CN 74.9 2016-05 3");
        assertThatThrownBy(() -> OwnershipTable.read(file("{\"id\":\"a\",\"target\":\"b\"}\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no row with the columns party, owner");
    }

    @Test
    void companiesHouse_givesPreviousNames_withTheDayOnWhichTheyEnded() throws IOException {
        Companies read = Companies.read(file("""
                CompanyName, CompanyNumber,RegAddress.AddressLine1,RegAddress.PostTown,CompanyStatus,CountryOfOrigin,PreviousName_1.CONDATE, PreviousName_1.CompanyName, PreviousName_2.CONDATE, PreviousName_2.CompanyName
                "QUAYSIDE CRANES LIMITED","01234567","1 HIGH ST","LEITH","Active","United Kingdom","27/03/2020","HARBOUR CRANES LIMITED","05/11/2015","CRANES | SONS LIMITED"
                """));

        assertThat(told(read))
                .containsExactly(
                        "01234567 QUAYSIDE CRANES LIMITED (LEGAL) | HARBOUR CRANES LIMITED (FORMER ..2020-03-27)"
                                + " | CRANES | SONS LIMITED (FORMER ..2015-11-05) [GB] LEITH [companieshouse:01234567]");
    }

    @Test
    void secTickersAndSubmissions_giveCikAndFormerNames() throws IOException {
        assertThat(told(Companies.read(
                        file("{\"0\":{\"cik_str\":12,\"ticker\":\"NLO\",\"title\":\"Northlight Optics Inc\"},"
                                + "\"1\":{\"cik_str\":345,\"ticker\":\"QC\",\"title\":\"QUAYSIDE CRANES\"}}"))))
                .containsExactly(
                        "12 Northlight Optics Inc (LEGAL) []  [cik:12, ticker:NLO]",
                        "345 QUAYSIDE CRANES (LEGAL) []  [cik:345, ticker:QC]");
        assertThat(told(Companies.read(file("""
                {
                  "cik": "0000000012", "entityType": "operating", "name": "Northlight Optics Inc", "tickers": ["NLO"],
                  "addresses": {"business": {"city": "DOVER"}},
                  "formerNames": [
                    {"name": "LIGHTWORKS CORP", "from": "1994-01-26T05:00:00.000Z", "to": "2007-01-04T05:00:00.000Z"}
                  ],
                  "filings": {"recent": {"form": ["10-K", "8-K"]}}
                }
                """))))
                .containsExactly("12 Northlight Optics Inc (LEGAL) | LIGHTWORKS CORP (FORMER 1994-01-26..2007-01-04) []"
                        + " DOVER [cik:12, ticker:NLO]");
    }

    @Test
    void openSanctions_givesCompaniesOnly_withWeakAliases() throws IOException {
        assertThat(told(Companies.read(file("""
                {"id":"x-1","caption":"Northlight Optics AO","schema":"Company","properties":{"name":["Northlight Optics AO","АО Нордлайт"],"alias":["Northlight"],"previousName":["Lightworks"],"weakAlias":["NLO"],"jurisdiction":["ru"],"leiCode":["5299000INVENTED00003"]},"datasets":["d"]}
                {"id":"x-2","caption":"A Person","schema":"Person","properties":{"name":["A Person"]},"datasets":["d"]}
                """))))
                .containsExactly(
                        "x-1 Northlight Optics AO (LEGAL) | Northlight Optics AO (ALIAS) | АО Нордлайт (ALIAS) |"
                                + " Northlight (ALIAS) | Lightworks (FORMER) | NLO (WEAK) [RU] "
                                + " [opensanctions:x-1, lei:5299000INVENTED00003]");
    }

    @Test
    void wikidata_givesItemsWithAliases_asCsvAndAsJson() throws IOException {
        String expected = "Q999999999 Northlight Optics (LEGAL) | Northlight (ALIAS) | Nordlicht (ALIAS) [DE] "
                + " [wikidata:Q999999999, lei:5299000INVENTED00001]";
        assertThat(told(Companies.read(file("item,itemLabel,aliases,countryCode,lei\n"
                        + "http://www.wikidata.org/entity/Q999999999,Northlight Optics,Northlight|Nordlicht,DE,"
                        + "5299000INVENTED00001\n"))))
                .containsExactly(expected);
        assertThat(told(Companies.read(file("""
                {"head": {"vars": ["item", "itemLabel"]},
                 "results": {"bindings": [
                  {"item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q999999999"},
                   "itemLabel": {"value": "Northlight Optics"}, "aliases": {"value": "Northlight|Nordlicht"},
                   "countryCode": {"value": "DE"}, "lei": {"value": "5299000INVENTED00001"}}]}}
                """)))).containsExactly(expected);
    }

    @Test
    void crunchbase_companiesAndAcquisitions_shareIdentifiers() throws IOException {
        assertThat(told(Companies.read(file("""
                permalink,name,homepage_url,category_list,country_code,city
                /organization/northlight,Northlight Optics,http://example.com,Optics,DEU,Jena
                """))))
                .containsExactly("/organization/northlight Northlight Optics (LEGAL) [DE] Jena"
                        + " [permalink:/company/northlight]");
        Deals deals = Deals.read(file("""
                uuid,name,acquiree_uuid,acquiree_name,acquiree_country_code,acquirer_uuid,acquirer_name,\
                acquirer_country_code,acquisition_type,acquired_on,price_usd
                u-1,A buys B,b-1,Northlight Optics,DEU,a-1,Quayside Group,CHN,acquisition,2016-05-18,1000000
                """));
        assertThat(deals.stream().map(SourceLayoutTest::told))
                .containsExactly("u-1 TARGET Northlight Optics DE [uuid:b-1], ACQUIRER Quayside Group CN [uuid:a-1]"
                        + " unknown 2016-05-18");
        assertThat(deals.list().get(0).attributes()).containsEntry("price_usd", "1000000");
    }

    @Test
    void aidData_givesAgenciesByRole_andLeavesOutWhatDoesNotCount() throws IOException {
        Deals deals = Deals.read(file("""
                AidData Record ID,Recommended For Aggregates,Umbrella,Recipient,Recipient ISO-3,Commitment Year,\
                Commitment Date (MM/DD/YYYY),Status,Flow Type,Funding Agencies,Direct Receiving Agencies,\
                Implementing Agencies,Title
                1,Yes,No,Kenya,KEN,2016,05/18/2016,Completion,Loan,Invented Bank|Second Bank,Port of Nowhere,\
                Quayside Cranes,Cranes
                2,No,Yes,Kenya,KEN,2016,,Pipeline: Pledge,Loan,Invented Bank,Port of Nowhere,,Framework
                """));

        assertThat(deals.stream().map(SourceLayoutTest::told))
                .containsExactly("1 PARTNER Port of Nowhere KE [], INVESTOR Invented Bank [], INVESTOR Second Bank [],"
                        + " OTHER Quayside Cranes [] completed 2016-05-18");
        assertThat(deals.report().rejected()).isEqualTo(1);
        assertThat(deals.report().summary()).contains("Recommended For Aggregates is not Yes");
    }

    @Test
    void exportOfDeals_withAcquirorTargetAndStatus_isReadByItsWords() throws IOException {
        assertThat(Deals.read(file("""
                Date Announced,Target Name,Target Nation,Acquiror Name,% Acquired,Status
                18/05/2016,Northlight Optics,Germany,Quayside Group,94.5,Pending
                30/06/2016,Harbour AG,Germany,Quayside Group,100,Completed
                """)).stream().map(SourceLayoutTest::told))
                .hasSize(2)
                .first()
                .asString()
                .contains("TARGET Northlight Optics", "ACQUIRER Quayside Group", "announced 2016-05-18");
    }

    @Test
    void companies_asJsonLines_areReadBackEqual() throws IOException {
        Companies read = Companies.read(file("""
                id,name,other_names,country,city,identifiers,fields
                1,Northlight Optics AG,former de 1998..2004:Lichtbau|zh:北光,DE|CH,Jena,lei:X|isin:Y,optics
                """));
        Path json = folder.resolve("companies.jsonl");
        read.write(json);

        assertThat(Companies.read(json).list()).isEqualTo(read.list());
        assertThat(Files.readString(json)).contains("\"countries\":[\"DE\",\"CH\"]");
    }
}
