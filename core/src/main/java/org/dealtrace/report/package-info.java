/**
 * The report of a study: one value, printed or written as text, CSV, JSON or HTML.
 *
 * <p><b>In:</b> a rule, sources, companies, rates and curves. <b>Out:</b> one report as text, CSV, JSON, HTML or a
 * workbook. <b>Open first:</b> {@code OutcomeReport}.
 *
 * <p>{@link org.dealtrace.report.OutcomeReport} holds everything that a reader needs to check the headline rate. It is
 * usually made by {@code outcomes.report()}; by hand it is built from links, outcomes and a headline:
 *
 * <pre>{@code
 * var report = OutcomeReport.builder(LocalDate.of(2021, 5, 1), links, outcomes.list(), outcomes.headline())
 *         .sources(List.of("company announcements and press reports, 2010-2020"))
 *         .build();
 * report.headline();                               // 46.7 % of the 30 companies have a qualifying deal …
 * report.writeHtml(Path.of("outcomes.html"));      // one file, opens without a network
 * report.writeCsv(Path.of("companies.csv"));       // a row a company
 * report.writeFiguresCsv(Path.of("figures.csv"));  // a row a figure: every rate, curve and count of the report
 * report.writeJson(Path.of("outcomes.json"));      // everything, links with their explanations included
 * }</pre>
 *
 * <p>The parts are small records: {@link org.dealtrace.report.OutcomeReport.RuleLine} for what counts,
 * {@link org.dealtrace.report.RateTable.Line} and {@link org.dealtrace.report.RateTable} for rates by group, rule or
 * certainty, {@link org.dealtrace.report.Curve} for the share over time,
 * {@link org.dealtrace.report.OutcomeReport.FunnelStep} for the way from notices to outcomes, and
 * {@link org.dealtrace.study.Corpus.Table} for what the list of recommendations consists of. A part that is left out
 * does not appear.
 *
 * <p>{@link org.dealtrace.report.CorpusReport} is those counts by themselves, for a list without deals: by host
 * country, post, field, year and kind of party, offers against demands, before and after a date.
 *
 * <p>{@code docs/report.png} shows the HTML page as made from the example data.
 *
 * <p>Three things hold in every form. A company without a qualifying deal is never said to have none: it has none
 * <em>found in the sources searched</em>. Names and texts are shown as text, whatever they hold. And the same report
 * gives the same bytes on every machine and Java release: numbers are rounded as decimals, and nothing depends on the
 * clock, the locale or fonts.
 */
@NullMarked
package org.dealtrace.report;

import org.jspecify.annotations.NullMarked;
