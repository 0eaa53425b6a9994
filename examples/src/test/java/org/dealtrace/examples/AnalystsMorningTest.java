package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.io.TableWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An analyst's morning from raw files to a number that holds. Companies, deals and clippings are invented, so what
 * became of each company is known: 11 of the 20 had a deal that counts.
 */
class AnalystsMorningTest {

    private static final double TRUTH = 11.0 / 20;

    /** What a person finds out about what is open. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "Hongtu Capital", Set.of("country: CN"),
            "Henan Seed Research", Set.of("country: CN"),
            "Fjordtek", Set.of("status: completed"),
            "Iskander Aero Engines", Set.of("type: joint-venture"),
            "Quillon Software", Set.of("type: other"));

    @TempDir
    Path folder;

    @Test
    void morning_rawFilesAndAFewAnswers_giveAnIntervalThatHoldsTheTruth() throws IOException {
        Path list = write("list.csv", """
                Company,,Notice,
                Company (alias),Country,Seen on,Topic
                Arvonix Photonics GmbH,Germany,2014-03-01,optics
                Belmora Robotics AG,Germany,2014-05-12,robots
                Corvane Medical Ltd,Britain,2014-06-03,implants
                Duskline Semiconductors plc,Britain,2014-08-21,chips
                Estrella Solar SA,Spain,2014-09-15,solar cells
                Fjordtek AS,Norway,2014-10-02,ships
                Gravenhorst Maschinenbau GmbH,Germany,2014-11-11,presses
                Halvorsen Seafood Systems AS,Norway,2015-01-20,fish
                Iskander Aero Engines,Russia,2015-02-14,engines
                Jurassienne de Précision SA,Switzerland,2015-03-03,watches
                Kestrel Biosciences Inc,USA,2015-04-08,vaccines
                Lumenhart Lighting BV,Netherlands,2015-05-19,lamps
                Marisol Agritech SL,Spain,2015-06-30,seeds
                Nordhaven Batteries AB,Sweden,2015-07-07,batteries
                Ostrava Turbines a.s.,Czechia,2015-08-18,turbines
                Pellworm Windkraft GmbH,Germany,2015-09-29,wind
                Quillon Software Ltd,Britain,2015-10-10,software
                Rosenfels Chemie AG,Switzerland,2015-11-21,coatings
                Savonlinna Forest Machines Oy,Finland,2015-12-02,harvesters
                Tarragona Genetics SL,Spain,2016-01-13,genes
                """);
        Path tracker = write("tracker.csv", """
                Purchases and ventures; collected by hand
                Announced,Target,Target country,Buyer,Buyer country,Kind,Status
                2016-05-02,Arvonix Photonics,Germany,Jinhai Optical Group,China,acquisition,completed
                2016-07-11,Belmora Robotics,Germany,Weida Automation,China,acquisition,completed
                2017-01-23,Duskline Semiconductors,Britain,Hongtu Capital,,acquisition,completed
                2017-02-02,Fjordtek,Norway,Shanbei Shipyard,China,acquisition,in the drawer
                2017-04-15,Gravenhorst,Germany,Weida Automation,China,acquisition,completed
                2017-06-09,Kestrel Bio,USA,Hongtu Capital,,acquisition,completed
                2017-09-01,Lumenhart Lighting,Netherlands,Osric Holdings,USA,acquisition,completed
                2018-03-03,Rosenfels Chemie,Switzerland,Yunling Chemical,China,acquisition,withdrawn
                2018-05-05,Kestrel Foods Inc,USA,Weida Automation,China,acquisition,completed
                """);
        Path ventures = write("ventures.csv", """
                date,partners,partner_country,deal_type
                2016-10-10,Corvane Medical|Nanling Hospital Supply,GB|CN,joint venture
                2017-11-11,Iskander Aero Engines|Shanbei Shipyard,RU|CN,alliance
                2018-01-09,Nordhaven Batteries|Guyuan Energy,SE|CN,technology licence
                """);
        Path clippings = write("clippings.csv", """
                date,headline
                2016-08-08,"Marisol Agritech and Henan Seed Research of China sign exclusive licensing agreement"
                2017-05-05,"Quillon Software opens an office in Leeds"
                2018-02-02,"Chinese group Yunling Chemical to buy Ostrava Turbines"
                """);
        List<Object> study = List.of(
                "--recommendations",
                list,
                "--deals",
                tracker,
                "--deals",
                ventures,
                "--deals",
                clippings,
                "--as-of",
                "2020-12-31");
        Path sheet = folder.resolve("review.csv");
        run(study, "--review-page", sheet, "--out", folder.resolve("before.json"));

        Path judged = folder.resolve("judged.csv");
        assertThat(answer(sheet, judged)).isBetween(5, 15);
        Path log = folder.resolve("judgements.csv");
        assertThat(Cli.run("judge", judged, "--judgements", log, "--reviewer", "AB")
                        .exitCode())
                .isZero();
        Path figures = folder.resolve("figures.csv");
        Path report = folder.resolve("report.html");
        run(study, "--judgements", log, "--figures", figures, "--out", report);

        TableRow headline = TableReader.readAll(figures, "part", "low", "high", "count").stream()
                .filter(row -> row.get("part").equals("headline"))
                .findFirst()
                .orElseThrow();
        assertThat(headline.get("count")).isEqualTo("11");
        assertThat(TRUTH).isBetween(Double.parseDouble(headline.get("low")), Double.parseDouble(headline.get("high")));
        assertThat(Cli.run("verify", report).exitCode()).isZero();
    }

    /** Fills in a sheet by what is known; whoever is no company of the list is another one. */
    private static int answer(Path sheet, Path judged) {
        Set<String> questions = new HashSet<>();
        try (TableWriter out =
                TableWriter.create(judged, "company id", "deal id", "party", "party name", "judgement")) {
            for (TableRow row : TableReader.readAll(sheet, "company id", "deal id", "party", "party name")) {
                String id = row.get("company id");
                String party = row.get("party name");
                questions.add(id.replaceFirst(": .*", "") + row.get("deal id"));
                boolean fact = id.contains(": ");
                boolean same = KNOWN.getOrDefault(party, Set.of()).contains(id);
                assertThat(fact || party.equals("Kestrel Foods Inc")).as(party).isTrue();
                out.row(id, row.get("deal id"), row.get("party"), party, same ? "same" : fact ? "" : "different");
            }
            out.commit();
        }
        return questions.size();
    }

    private static void run(List<Object> study, Object... more) {
        List<Object> all = new ArrayList<>(study);
        all.addAll(List.of(more));
        Cli run = Cli.run(all.toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
