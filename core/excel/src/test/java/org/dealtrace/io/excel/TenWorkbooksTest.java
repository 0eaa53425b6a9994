package org.dealtrace.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealtrace.Deal;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.excel.StrangersWorkbook.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten workbooks as people make them give the same records as a clean CSV, without an option: all companies and deals
 * are invented. The clean CSV has the columns of docs/formats.md; a header that is written in place of such a column
 * says what a workbook has. A column of another header is an attribute in both.
 */
class TenWorkbooksTest {

    private static final List<String> COMPANY = List.of("name", "country", "city", "date", "post", "text");

    private static final List<List<Object>> COMPANIES = List.of(
            company("Wörther Präzisionsguss GmbH", "AT", "Graz", "2014-03-02", "Wien", "Guss für Ventile"),
            company("Établissements Lacôte Frères", "FR", "Lyon", "2014-11-30", "Paris", "Pompes à chaleur"),
            company("ООО «Северная Оптика»", "RU", "Казань", "2015-01-05", "Москва", "Линзы"),
            company("株式会社みなと光学", "JP", "横浜", "2015-07-01", "Tokyo", "レンズ研磨"),
            company("株式会社あけぼの電機", "JP", "名古屋", "2015-07-01", "Tokyo", "モーター"),
            company("한빛소재 주식회사", "KR", "대전", "2016-02-29", "Seoul", "전지 소재"),
            company("新加坡北辰精密有限公司", "SG", "新加坡", "2016-09-09", "Singapore", "精密轴承"),
            company("شركة النيل للأدوية الحديثة", "EG", "القاهرة", "2016-12-31", "Cairo", "أدوية"));

    private static final List<String> DEAL = List.of(
            "target",
            "target_country",
            "acquirer",
            "acquirer_country",
            "announced",
            "status",
            "stake_percent",
            "value_musd",
            "text");

    private static final List<List<Object>> DEALS = List.of(
            deal("Wörther Präzisionsguss GmbH", "AT", "宁波海岳集团", "2015-03-10", "completed", 0.945, 120, "Casting"),
            deal("Établissements Lacôte Frères", "FR", "Haiyue Group", "2015-12-01", "withdrawn", 0.51, 1740, "Pompes"),
            deal("ООО «Северная Оптика»", "RU", "青岛蓝石光电", "2016-05-18", "completed", 1, 35, "Линзы"),
            deal("株式会社みなと光学", "JP", "青岛蓝石光电", "2016-08-08", "announced", 0.2, 8, "レンズ"),
            deal("한빛소재 주식회사", "KR", "Haiyue Group", "2017-01-06", "completed", 0.33, 62, "전지"),
            deal("شركة النيل للأدوية الحديثة", "EG", "宁波海岳集团", "2017-02-28", "terminated", 0.6, 15, "أدوية"));

    @TempDir
    Path folder;

    private static List<Object> company(
            String name, String country, String city, String date, String post, String text) {
        return List.of(name, country, city, LocalDate.parse(date), post, text);
    }

    private static List<Object> deal(
            String target,
            String country,
            String acquirer,
            String date,
            String status,
            double share,
            int value,
            String text) {
        return List.of(target, country, acquirer, "CN", LocalDate.parse(date), status, new Percent(share), value, text);
    }

    /** English: titles merged over the table, which starts at C3; notes below; a filter and a comment. */
    @Test
    void titlesAndNotes() throws IOException {
        readsCompanies(
                new StrangersWorkbook()
                        .startsAt(2, 2)
                        .titles("Companies recommended by missions, 2014-2016", "Status: 31 January 2017")
                        .notesBelow("Source: circulars of the missions", "* City as given by the mission")
                        .filtered(),
                List.of("Company name", "Country", "City", "Date recommended", "Embassy", "Description"),
                COMPANIES);
    }

    /** German: groups merged above the header, German dates and country names, a row of sums. */
    @Test
    void groupsAbove_german() throws IOException {
        readsCompanies(
                new StrangersWorkbook()
                        .named("Firmenliste")
                        .titles("Empfohlene Unternehmen")
                        .groups("Unternehmen", "", "", "Empfehlung", "", "")
                        .totals("Gesamt", "", "", 8)
                        .dates("dd.mm.yyyy"),
                List.of("Firmenname", "Land", "Ort", "Datum", "Botschaft", "Beschreibung"),
                withCountries("Österreich", "Frankreich", "Russland", "Japan", "Südkorea", "Singapur", "Ägypten"));
    }

    /** French: the calendar of 1904, formulas with their values, rich text. */
    @Test
    void calendarOf1904_formulasAndRichText_french() throws IOException {
        readsCompanies(
                new StrangersWorkbook()
                        .named("Entreprises")
                        .calendarOf1904()
                        .formulas()
                        .richText()
                        .dates("d mmmm yyyy"),
                List.of("Nom de l'entreprise", "Pays", "Ville", "Date de recommandation", "Ambassade", "Description"),
                withCountries("Autriche", "France", "Russie", "Japon", "Corée du Sud", "Singapour", "Égypte"));
    }

    /** Chinese: a sheet of explanations first, dates and brackets in full width, an empty sheet behind. */
    @Test
    void sheetOfNotesFirst_fullWidth_chinese() throws IOException {
        readsCompanies(
                new StrangersWorkbook()
                        .sheetBefore("说明", "本表由使领馆推荐企业汇总", "更新日期：２０１７年１月")
                        .named("企业名单")
                        .sheetAfter("Sheet3")
                        .titles("推荐企业名单（２０１４－２０１６）")
                        .fullWidthDates(),
                List.of("企业名称（全称）", "国家", "城市", "推荐日期", "驻外使领馆", "简介"),
                withCountries("奥地利", "法国", "俄罗斯", "日本", "韩国", "新加坡", "埃及"));
    }

    /** Japanese: equal cells below each other are merged; a hidden row and a hidden column. */
    @Test
    void cellsMergedDown_hiddenRowAndColumn_japanese() throws IOException {
        readsCompanies(
                new StrangersWorkbook().named("推薦企業").mergedDown().hidden(2, 1).dates("yyyy\"年\"m\"月\"d\"日\""),
                List.of("企業名", "国", "都市", "推薦日", "大使館", "概要"),
                withCountries("オーストリア", "フランス", "ロシア", "日本", "韓国", "シンガポール", "エジプト"));
    }

    /** Russian: header words inside longer headers, no-break spaces, line breaks in headers. */
    @Test
    void longerHeaders_looseSpaces_russian() throws IOException {
        readsCompanies(
                new StrangersWorkbook()
                        .named("Список")
                        .titles("Рекомендованные компании")
                        .looseSpaces()
                        .dates("dd.mm.yyyy"),
                List.of(
                        "Наименование компании (полное)",
                        "Страна компании",
                        "Город",
                        "Дата рекомендации",
                        "Посольство",
                        "Описание"),
                withCountries("Австрия", "Франция", "Россия", "Япония", "Южная Корея", "Сингапур", "Египет"));
    }

    /** English: the names of both sides under groups; shares and amounts are formatted numbers. */
    @Test
    void sidesOfDealsUnderGroups() throws IOException {
        readsDeals(
                new StrangersWorkbook()
                        .named("Transactions")
                        .titles("Chinese acquisitions abroad")
                        .groups("Target", "", "Acquirer", "", "Deal", "", "", "", "")
                        .notesBelow("Values in millions of US dollars", "Compiled from press reports")
                        .dates("d-mmm-yy"),
                List.of(
                        "Name",
                        "Country",
                        "Name",
                        "Country",
                        "Announced on",
                        "Deal status",
                        "Stake (%)",
                        "Value (US$ million)",
                        "Headline"),
                DEALS);
    }

    /** Spanish: formulas with their values, a row of sums, the list on the second sheet. */
    @Test
    void dealsWithFormulasAndSums_spanish() throws IOException {
        readsDeals(
                new StrangersWorkbook()
                        .sheetBefore("Notas", "Operaciones de empresas chinas en el exterior", "Fuente: prensa")
                        .named("Operaciones")
                        .formulas()
                        .totals("Total", "", "", "", "", "", "", 1980)
                        .dates("dd/mm/yyyy"),
                List.of(
                        "Empresa adquirida",
                        "País de la empresa adquirida",
                        "Comprador",
                        "País del comprador",
                        "Fecha de anuncio",
                        "Estado",
                        "Participación (%)",
                        "Valor (millones USD)",
                        "Titular"),
                DEALS);
    }

    /** English: a count by country stands beside the deals, and a list of sources below them. */
    @Test
    void twoMoreTablesOnTheSheet() throws IOException {
        readsDeals(
                new StrangersWorkbook()
                        .startsAt(1, 1)
                        .titles("Deals")
                        .tableBeside(List.of(
                                List.of("Country", "Deals"),
                                List.of("France", 1),
                                List.of("Japan", 1),
                                List.of("All", 6)))
                        .tableBelow(
                                "Sources",
                                List.of(
                                        List.of("No.", "Source"),
                                        List.of(1, "Press releases of the buyers"),
                                        List.of(2, "Filings"))),
                List.of(
                        "Target company",
                        "Target country",
                        "Buyer",
                        "Buyer country",
                        "Announcement date",
                        "Status",
                        "Stake %",
                        "Deal value (USD m)",
                        "Description"),
                DEALS);
    }

    /** Chinese: headers of two lines, loose spaces, a sheet from right to left, 1904 dates. */
    @Test
    void dealsUnderHeadersOfTwoLines_chinese() throws IOException {
        readsDeals(
                new StrangersWorkbook()
                        .named("并购交易")
                        .titles("海外并购交易一览表")
                        .calendarOf1904()
                        .looseSpaces()
                        .rightToLeft()
                        .hidden(1, 6)
                        .dates("yyyy/m/d"),
                List.of("标的企业", "标的 国家", "收购方", "收购方 国家", "公告 日期", "交易 状态", "持股比例 （%）", "交易金额 （百万美元）", "交易描述"),
                withStatuses(Map.of("completed", "已完成", "withdrawn", "已撤回", "announced", "已公告", "terminated", "已终止")));
    }

    private void readsCompanies(StrangersWorkbook book, List<String> header, List<List<Object>> rows)
            throws IOException {
        List<Recommendation> clean =
                Recommendations.read(csv(COMPANY, COMPANIES)).list();
        assertThat(clean).hasSameSizeAs(COMPANIES);
        assertThat(Recommendations.read(book.write(folder.resolve("book.xlsx"), header, rows))
                        .list())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "source")
                .containsExactlyElementsOf(clean);
    }

    private void readsDeals(StrangersWorkbook book, List<String> header, List<List<Object>> rows) throws IOException {
        List<Deal> clean = Deals.read(csv(DEAL, DEALS)).list();
        assertThat(clean).hasSameSizeAs(DEALS);
        assertThat(Deals.read(book.write(folder.resolve("book.xlsx"), header, rows))
                        .list())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "source")
                .containsExactlyElementsOf(clean);
    }

    private Path csv(List<String> header, List<List<Object>> rows) throws IOException {
        List<List<?>> lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        return Files.writeString(
                folder.resolve("clean.csv"),
                lines.stream()
                        .map(row -> row.stream()
                                .map(v -> v instanceof Percent p ? p.text() : v.toString())
                                .collect(Collectors.joining(",", "", "\n")))
                        .collect(Collectors.joining()));
    }

    /** The companies with other words for their countries, in the order of the list. */
    private static List<List<Object>> withCountries(String... words) {
        List<Object> codes =
                COMPANIES.stream().map(row -> row.get(1)).distinct().toList();
        return COMPANIES.stream()
                .map(row -> replaced(row, 1, words[codes.indexOf(row.get(1))]))
                .toList();
    }

    private static List<List<Object>> withStatuses(Map<String, String> words) {
        return DEALS.stream()
                .map(row -> replaced(row, 5, words.getOrDefault(row.get(5).toString(), "")))
                .toList();
    }

    private static List<Object> replaced(List<Object> row, int column, String value) {
        List<Object> cells = new ArrayList<>(row);
        cells.set(column, value);
        return cells;
    }
}
