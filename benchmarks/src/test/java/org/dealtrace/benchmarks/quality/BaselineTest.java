package org.dealtrace.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.contender.Contender;
import org.dealtrace.benchmarks.contender.Contenders;
import org.dealtrace.benchmarks.contender.Hit;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus.Query;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.benchmarks.evaluation.Evaluation;
import org.dealtrace.benchmarks.evaluation.GoldPair;
import org.dealtrace.benchmarks.evaluation.RunDifference;
import org.dealtrace.benchmarks.evaluation.ScoredPair;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.junit.jupiter.api.Test;

/**
 * What matching says today about generated names and about the trap suite is on file, so that a change of results is
 * seen in the change that makes it. {@code -Dbaseline.update=true} rewrites the files; their difference is reviewed
 * like code and goes into CHANGELOG under "Match results".
 */
class BaselineTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/dealtrace/benchmarks/baseline");
    private static final Path TRAPS = Path.of("../matching/src/test/resources/org/dealtrace/matching/traps.csv");
    private static final boolean UPDATE = Boolean.getBoolean("baseline.update");

    @Test
    void generatedNames_linksAndFigures_areThoseOnFile() throws IOException {
        GeneratedCorpus corpus = GeneratedCorpus.of(1_500, 550, 11);
        List<Row> register = new ArrayList<>();
        for (String name : corpus.names()) {
            register.add(new Row("N" + register.size(), Map.of("name", name)));
        }
        List<ScoredPair> run = new ArrayList<>();
        List<ScoredPair> links = new ArrayList<>();
        List<GoldPair> gold = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        register.forEach(r -> names.put(r.id(), r.name()));
        try (Contender.Register index =
                new Contenders().named(Contenders.DEFAULT, List.of()).index(register, Row.COMPANY_FIELDS)) {
            for (Query query : corpus.queries()) {
                Row asked = new Row("Q" + gold.size(), Map.of("name", query.text()));
                names.put(asked.id(), asked.name());
                gold.add(new GoldPair(
                        asked.id(), "N" + query.right(), query.corruption().label()));
                List<Hit> hits = index.match(asked, Contender.WRITTEN);
                hits.forEach(h -> run.add(new ScoredPair(asked.id(), h.id(), h.score())));
                hits.stream()
                        .limit(1)
                        .filter(h ->
                                h.decision().filter(d -> d == Decision.LINK).isPresent())
                        .forEach(h -> links.add(new ScoredPair(asked.id(), h.id(), 0)));
            }
        }
        List<String> figures = Evaluation.ranking(run, gold).entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%s %.4f", e.getKey(), e.getValue()))
                .toList();

        UnaryOperator<String> name = id -> names.getOrDefault(id, id);
        assertThat(new RunDifference(GoldPair.partners(gold.stream()), name, name).links(linksOnFile(links), links))
                .as("no link gained or lost")
                .endsWith("gained 0 right, 0 wrong, 0 unjudged; lost 0 right, 0 wrong, 0 unjudged");
        assertThat(String.join("\n", figures)).isEqualTo(String.join("\n", onFile("generated-figures.txt", figures)));
        assertThat(links).hasSizeGreaterThan(100);
    }

    private static List<ScoredPair> linksOnFile(List<ScoredPair> now) throws IOException {
        List<String> lines = onFile(
                "generated-links.txt",
                now.stream().map(l -> l.query() + " " + l.partner()).toList());
        return lines.stream()
                .map(l -> l.split(" ", -1))
                .map(l -> new ScoredPair(l[0], l[1], 0))
                .toList();
    }

    @Test
    void traps_decisions_areThoseOnFile() throws IOException {
        List<Map<String, String>> traps =
                TableReader.readAll(TRAPS).stream().map(TableRow::values).toList();
        List<Row> corpus = new ArrayList<>();
        for (Map<String, String> trap : traps) {
            corpus.add(row(trap, "name_a"));
            corpus.add(row(trap, "name_b"));
        }
        Contender.PairScorer scorer =
                new Contenders().named(Contenders.DEFAULT, List.of()).pairs(corpus, Row.COMPANY_FIELDS);
        List<String> decisions = new ArrayList<>();
        for (int i = 0; i < traps.size(); i++) {
            Decision decision = scorer.score(corpus.get(2 * i), corpus.get(2 * i + 1))
                    .decision()
                    .orElseThrow();
            decisions.add(String.join(
                    "\t",
                    decision.name(),
                    traps.get(i).getOrDefault("same", ""),
                    corpus.get(2 * i).name(),
                    corpus.get(2 * i + 1).name()));
        }

        assertThat(decisions)
                .hasSizeGreaterThan(300)
                .containsExactlyElementsOf(onFile("trap-decisions.txt", decisions));
    }

    private static Row row(Map<String, String> trap, String column) {
        return new Row(column, Map.of("name", trap.getOrDefault(column, "")));
    }

    private static List<String> onFile(String name, List<String> now) throws IOException {
        Path file = FOLDER.resolve(name);
        if (UPDATE) {
            Files.write(file, now);
        }
        return Files.readAllLines(file);
    }
}
