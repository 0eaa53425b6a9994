package org.dealtrace.benchmarks.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.texts.CoreTexts;
import org.dealtrace.benchmarks.texts.LabelledText;
import org.dealtrace.benchmarks.texts.TextRoles;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.io.TableReader;
import org.dealtrace.outcome.classify.text.internal.ChainModel;
import org.dealtrace.outcome.classify.text.internal.Companies;
import org.dealtrace.outcome.classify.text.internal.Companies.Mention;
import org.dealtrace.outcome.classify.text.internal.FoldedText;
import org.dealtrace.outcome.classify.text.internal.NameFeatures;
import org.dealtrace.outcome.classify.text.internal.Participants;
import org.dealtrace.outcome.classify.text.internal.RoleFeatures;
import org.dealtrace.outcome.classify.text.internal.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the model that tells who does what to whom. */
@Command(
        name = "roles",
        header = "Trains the model that finds buyer, target and seller in a text.",
        description =
                "It learns from the project's own sentences with marked names, and of --real from the labelled rows of "
                        + "sources whose licence permits training. name-model.tsv is written beside FILE.%n",
        mixinStandardHelpOptions = true)
final class TrainRolesCommand extends BenchmarkCommand {

    private static final int EACH_FOR_NAMES = 2;
    private static final int EACH_PATTERN = 4;
    private static final int EACH_FRAME = 12;
    private static final int MORE_FOR_CHOICE = 2;
    private static final int EACH_SENTENCE = 2;
    private static final double REAL = 3;
    private static final int LEAST_GROUPS_OF_NAMES = 3;
    private static final int LEAST_GROUPS = 2;
    private static final double PENALTY_OF_NAMES = 0.01;
    private static final double PENALTY_OF_ROLES = 0.015;
    private static final long SEED = 1;

    @Mixin
    private TrainingTexts training;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "a table of Chinese companies with a column name; their names stand in some of the sentences")
    private @Nullable Path chinese;

    @Override
    protected void run() {
        OutFolder.checked(training.out());
        RoleTexts own = new RoleTexts(SEED, chinese());
        List<RoleText> real = real();
        List<RoleText> texts = new ArrayList<>(own.patterns(Sentence.PATTERNS, EACH_FOR_NAMES, 1));
        texts.addAll(own.patterns(Sentence.ROLE_PATTERNS, 2 * EACH_FOR_NAMES, 1));
        texts.addAll(own.news(EACH_SENTENCE));
        // CORE made the model of names worse in Chinese
        real.stream().filter(text -> !text.group().startsWith(CoreTexts.SOURCE)).forEach(texts::add);
        ChainTrainer names = new ChainTrainer(List.of("O", "B", "I"), LEAST_GROUPS_OF_NAMES, PENALTY_OF_NAMES, SEED);
        texts.forEach(text -> addNames(text, names));
        String nameModel = names.train();
        ChainModel finder = new ChainModel(nameModel);
        texts = new ArrayList<>(own.patterns(Sentence.PATTERNS, EACH_PATTERN, MORE_FOR_CHOICE));
        texts.addAll(own.patterns(Sentence.ROLE_PATTERNS, EACH_FRAME, MORE_FOR_CHOICE));
        texts.addAll(own.news(EACH_SENTENCE));
        int made = texts.size();
        texts.addAll(real);
        ChainTrainer roles = new ChainTrainer(Participants.TAGS, LEAST_GROUPS, PENALTY_OF_ROLES, SEED);
        texts.stream().filter(text -> !text.types().isEmpty()).forEach(text -> addRoles(text, finder, roles));
        List<String> head = List.of(
                "# Source: trained by this project on the texts that NOTICE names. Licence: Apache-2.0.",
                "# who does what to whom; made by: benchmarks train roles, seed " + SEED,
                "# trained on " + made + " sentences with invented names and " + real.size() + " real ones");
        FileInPlace.write(training.out().resolveSibling("name-model.tsv"), String.join("\n", head) + "\n" + nameModel);
        FileInPlace.write(training.out(), String.join("\n", head) + "\n" + roles.train());
        head.forEach(terminal()::println);
    }

    private List<String> chinese() {
        return chinese == null
                ? List.of()
                : TableReader.readAll(chinese, "name").stream()
                        .map(row -> row.get("name"))
                        .filter(name -> name.length() > 1)
                        .toList();
    }

    private static Tokens tokens(RoleText text) {
        FoldedText folded = FoldedText.of(text.text());
        return Tokens.of(folded, 0, folded.original().length(), text.language());
    }

    /** Of a text with names that are not known, each word that can be one may have any tag. */
    private static void addNames(RoleText text, ChainTrainer trainer) {
        Tokens tokens = tokens(text);
        List<Set<String>> right = new ArrayList<>();
        for (Tokens.Token token : tokens.list()) {
            boolean open = !text.whole()
                    && !token.shape().endsWith("aa")
                    && Character.isLetter(token.word().charAt(0));
            right.add(open ? Set.of("O", "B", "I") : Set.of("O"));
        }
        for (Mention mention : mentions(text, tokens).keySet()) {
            for (int i = mention.first(); i <= mention.last(); i++) {
                right.set(i, Set.of(i == mention.first() ? "B" : "I"));
            }
            int behind = mention.last() + 1;
            if (behind < right.size() && right.get(behind).size() == 3) {
                right.set(behind, Set.of("O", "B"));
            }
        }
        trainer.add(text.group(), NameFeatures.of(tokens), NameFeatures.pairs(tokens), right, text.weight());
    }

    /** The known names with their roles, by place. */
    private static Map<Mention, String> mentions(RoleText text, Tokens tokens) {
        // those that overlap are equal
        Map<Mention, String> mentions =
                new TreeMap<>((a, b) -> a.last() < b.first() ? -1 : b.last() < a.first() ? 1 : 0);
        for (RoleText.Name name : text.names()) {
            int first = -1;
            int last = -1;
            for (int i = 0; i < tokens.list().size(); i++) {
                Tokens.Token token = tokens.list().get(i);
                if (token.end() > name.start() && token.start() < name.end()) {
                    first = first < 0 ? i : first;
                    last = i;
                }
            }
            if (first >= 0) {
                mentions.putIfAbsent(new Mention(first, last, 1), name.role());
            }
        }
        return mentions;
    }

    private static void addRoles(RoleText text, ChainModel tagger, ChainTrainer trainer) {
        Tokens tokens = tokens(text);
        Map<Mention, String> known = mentions(text, tokens);
        Map<Mention, String> all = new TreeMap<>(Comparator.comparingInt(Mention::first));
        all.putAll(known);
        for (Mention found : text.whole() ? List.<Mention>of() : Companies.find(tokens, tagger)) {
            if (known.keySet().stream().noneMatch(m -> m.first() <= found.last() && found.first() <= m.last())) {
                all.put(found, "none");
            }
        }
        List<List<Mention>> companies = Companies.grouped(tokens, List.copyOf(all.keySet()));
        RoleFeatures features = new RoleFeatures(tokens, companies, text.types());
        List<Set<String>> right = new ArrayList<>();
        features.features().forEach(unit -> right.add(new HashSet<>()));
        for (int c = 0; c < companies.size(); c++) {
            companies.get(c).stream().map(all::get).forEach(right.get(features.unit(c))::add);
        }
        right.stream().filter(roles -> roles.size() > 1).forEach(roles -> roles.remove("none"));
        trainer.add(text.group(), features.features(), features.pairs(), right, text.weight());
    }

    /** The real texts whose names are labelled. */
    private List<RoleText> real() {
        return training.real(Set.of(LabelledText.Mode.NEWS, LabelledText.Mode.BACKGROUND)).stream()
                .filter(text -> !text.roles().isEmpty())
                .sorted(Comparator.comparing(LabelledText::id))
                .map(TrainRolesCommand::text)
                .toList();
    }

    private static RoleText text(LabelledText labelled) {
        String text = FoldedText.of(labelled.text()).original();
        List<RoleText.Name> names = new ArrayList<>();
        for (String role : TextRoles.LABELS) {
            for (String name : labelled.roles().getOrDefault(role, "").split(";")) {
                for (int at = text.indexOf(name); at >= 0 && !name.isEmpty(); at = text.indexOf(name, at + 1)) {
                    names.add(new RoleText.Name(role, at, at + name.length()));
                }
            }
        }
        return new RoleText(
                labelled.source() + "-" + labelled.id(),
                labelled.language(),
                labelled.types().stream().flatMap(Set::stream).collect(Collectors.toSet()),
                text,
                names,
                false,
                REAL);
    }
}
