package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dealtrace.Deal;
import org.dealtrace.InputReport;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.ReadIssue;

/**
 * A good file of each format with the dirt of real ones put on: byte-order mark, line ends, title rows, empty columns,
 * placeholders, impossible years, several parties in a cell, a spreadsheet's error values, bytes that are no UTF-8.
 * Each row must come out, and each dirt be told.
 */
class FormatDirtProperties {

    private static Path file = Path.of("");

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("dirt", ".csv");
    }

    @AfterContainer
    static void removeFile() throws IOException {
        Files.delete(file);
    }

    /** How a file is laid out, apart from what it says. */
    record Layout(boolean mark, String end, int titles, int emptyColumns, char separator, boolean wide) {

        byte[] bytes(List<List<String>> rows) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < titles; i++) {
                text.append("Table ").append(i + 1).append(end);
            }
            for (List<String> row : rows) {
                text.append(row.stream().map(this::cell).collect(Collectors.joining(String.valueOf(separator))))
                        .append(String.valueOf(separator).repeat(emptyColumns))
                        .append(end);
            }
            Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
            return ((mark || wide ? "\uFEFF" : "") + text).getBytes(charset);
        }

        private String cell(String value) {
            return value.indexOf(separator) >= 0 || value.indexOf('"') >= 0
                    ? '"' + value.replace("\"", "\"\"") + '"'
                    : value;
        }
    }

    @Provide
    Arbitrary<Layout> layouts() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of("\n", "\r\n", "\r"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(',', ';', '\t'),
                        Arbitraries.of(true, false))
                .as(Layout::new);
    }

    private static Deals read(Layout layout, List<String> header, List<List<String>> rows) throws IOException {
        List<List<String>> all = new ArrayList<>(List.of(header));
        all.addAll(rows);
        Files.write(file, layout.bytes(all));
        return Deals.read(file);
    }

    private static Set<String> told(InputReport report, String column) {
        return report.issues().stream()
                .filter(i -> i.column().equals(column))
                .map(ReadIssue::value)
                .collect(Collectors.toSet());
    }

    private static final List<String> CRUNCHBASE = List.of(
            "company_permalink",
            "company_name",
            "company_country_code",
            "acquirer_permalink",
            "acquirer_name",
            "acquirer_country_code",
            "acquired_at",
            "price_amount",
            "price_currency_code");

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void crunchbase_inAnyLayout_isReadAndItsDirtIsTold(
            @ForAll("layouts") Layout layout, @ForAll("dates") String date, @ForAll("names") String name)
            throws IOException {
        Deals deals = read(
                layout,
                CRUNCHBASE,
                List.of(List.of(
                        "/organization/brightweave",
                        name,
                        "DEU",
                        "/organization/looms",
                        "Looms",
                        "CHN",
                        date,
                        "1740000",
                        "USD")));

        assertThat(deals.size()).isEqualTo(1);
        Deal deal = deals.list().get(0);
        boolean error = name.startsWith("#") || name.isEmpty();
        assertThat(deal.parties()).extracting(p -> p.role()).containsExactly(PartyRole.TARGET, PartyRole.ACQUIRER);
        assertThat(deal.parties().get(0).name()).isEqualTo(error ? "brightweave" : name);
        String year = date.substring(0, 4);
        boolean impossible = year.equals("1201") || year.equals("3201");
        if (impossible) {
            assertThat(deal.history().stream().flatMap(e -> e.date().stream())).isEmpty();
            assertThat(told(deals.report(), "acquired_at")).contains(date);
        } else if (date.endsWith("-01-01")) {
            assertThat(deal.history().get(0).date()).contains(PartialDate.parse(year));
            assertThat(told(deals.report(), "acquired_at")).contains(date);
        } else {
            assertThat(deal.history().get(0).date()).contains(PartialDate.parse(date));
            assertThat(told(deals.report(), "acquired_at")).isEmpty();
        }
        assertThat(deal.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("1.74"));
    }

    @Provide
    Arbitrary<String> dates() {
        return Arbitraries.of("2013-05-28", "2009-01-01", "1201-11-03", "3201-10-21", "2015-01-02", "2012-12-31");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "Brightweave", "Brightweave, Inc.", "#NAME?", "织机公司", "Société \"B\"; SA", "A\tB".replace('\t', ' '));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void tracker_inAnyLayout_isReadAndItsDirtIsTold(
            @ForAll("layouts") Layout layout, @ForAll("amounts") String amount, @ForAll("entities") String entity)
            throws IOException {
        Deals deals = read(
                layout,
                List.of(
                        " Year ",
                        "Month",
                        "Chinese Entity",
                        " Quantity in Millions ",
                        "Share size",
                        "Transaction Party",
                        "Country"),
                List.of(List.of("2016", "May", entity, amount, "51%", "Brightweave", "Britain")));

        assertThat(deals.size()).isEqualTo(1);
        Deal deal = deals.list().get(0);
        assertThat(deal.history().get(0).date()).contains(PartialDate.parse("2016-05"));
        assertThat(deal.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("1740"));
        assertThat(deal.stakePercent()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("51"));
        List<String> investors = deal.parties().stream()
                .filter(p -> p.role() == PartyRole.INVESTOR)
                .map(p -> p.name())
                .toList();
        if (entity.equals("Wuhan Iron and Steel")) {
            assertThat(investors).containsExactly(entity);
        } else {
            assertThat(investors).hasSize(2);
            assertThat(told(deals.report(), "Chinese Entity")).contains(entity);
        }
        assertThat(deal.parties().stream()
                        .filter(p -> p.role() == PartyRole.TARGET)
                        .flatMap(p -> p.country().stream())
                        .map(c -> c.code()))
                .containsExactly("GB");
    }

    @Provide
    Arbitrary<String> amounts() {
        return Arbitraries.of("1740", " $1,740 ", " $ 1.740 ", "$1,740.00");
    }

    @Provide
    Arbitrary<String> entities() {
        return Arbitraries.of("CNPC and Sinopec", "CNPC, Sinopec", "CNPC|Sinopec", "Wuhan Iron and Steel");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void ownTable_inAnyLayout_isRead(@ForAll("layouts") Layout layout) throws IOException {
        Deals deals = read(
                layout,
                List.of("ID", "Type", "Target", "Target Country", "Acquirer", "History", "Stake %"),
                List.of(
                        List.of(
                                "D-1",
                                "acquisition",
                                "Brightweave AG [DE]",
                                "",
                                "Looms [CN]|Spindles [HK]",
                                "announced 2016-05-18; completed 2017",
                                "94,55"),
                        List.of("D-2", "joint venture", "#REF!", "", "Looms", "signed 2010", "")));

        assertThat(deals.list()).extracting(Deal::id).containsExactly("D-1", "D-2");
        assertThat(deals.list().get(0).parties()).hasSize(3);
        assertThat(deals.list().get(0).history()).hasSize(2);
        assertThat(deals.list().get(1).parties()).hasSize(1);
        assertThat(told(deals.report(), "Target")).contains("#REF!");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void recommendations_inAnyLayout_areRead(@ForAll("layouts") Layout layout) throws IOException {
        List<List<String>> rows = List.of(
                List.of("Notice ID", "Posted", "Host Country", "Company Name", "Name (zh)", "Fields"),
                List.of("N-1", "2015-03", "Russian Federation", "Brightweave", "织机公司", "optics|robots"),
                List.of("N-2", "3201-01-01", "USA", "Looms", "", ""));
        Files.write(file, layout.bytes(rows));
        Recommendations list = Recommendations.read(file);

        assertThat(list.list()).extracting(r -> r.id()).containsExactly("N-1", "N-2");
        assertThat(list.list().get(0).hostCountry())
                .hasValueSatisfying(c -> assertThat(c.code()).isEqualTo("RU"));
        assertThat(list.list().get(0).fields()).containsExactly("optics", "robots");
        assertThat(list.list().get(1).date()).isEmpty();
        assertThat(told(list.report(), "Posted")).contains("3201-01-01");
    }

    /**
     * One byte of a good file is replaced by one that no UTF-8 text has: every row still comes out, and the repair is
     * told.
     */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void aWrongByteInAName_isTold(@ForAll("places") int place, @ForAll("wrong") int wrong) throws IOException {
        String name = "Brightweave";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,target,acquirer,date\nD-1,".getBytes(StandardCharsets.US_ASCII));
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        letters[place] = (byte) wrong;
        bytes.writeBytes(letters);
        bytes.writeBytes(",Looms,2016\nD-2,Spindles,Looms,2017\n".getBytes(StandardCharsets.US_ASCII));
        Files.write(file, bytes.toByteArray());

        Deals deals = Deals.read(file);

        assertThat(deals.list()).extracting(Deal::id).containsExactly("D-1", "D-2");
        String read = deals.list().get(0).parties().get(0).name();
        if (read.contains("\uFFFD")) {
            assertThat(read).isEqualTo(name.substring(0, place) + "\uFFFD" + name.substring(place + 1));
            assertThat(told(deals.report(), "target")).hasSize(1);
        } else {
            // the byte has a meaning in another encoding
            assertThat(read).startsWith(name.substring(0, place)).endsWith(name.substring(place + 1));
            assertThat(deals.report().issues())
                    .anySatisfy(issue -> assertThat(issue.toString()).contains("read as windows-125"));
        }
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 10);
    }

    @Provide
    Arbitrary<Integer> wrong() {
        return Arbitraries.of(0x80, 0xBF, 0xC0, 0xC1, 0xF5, 0xFF, 0xFE, 0x95);
    }
}
