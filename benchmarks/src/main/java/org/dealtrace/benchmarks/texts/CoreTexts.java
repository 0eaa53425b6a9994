package org.dealtrace.benchmarks.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.internal.DataFile;

/**
 * Sentences of CORE that this project labelled (Borchert and others, CORE: A Few-Shot Company Relation Classification
 * Dataset for Robust Domain Adaptation, EMNLP 2023; CC BY 4.0). The labels are in {@code core-labels.csv}; the texts
 * are in the files {@code train.json} and {@code test.json} of the data set.
 */
public final class CoreTexts {

    public static final String SOURCE = "core";

    private static final String WHERE = "https://github.com/pnborchert/CORE";

    /** Where the data set parts tokens that text writes together: before these, and behind an opening bracket. */
    private static final String NO_SPACE =
            " (?=[,.;:?!)\\]%](?: |$)|'s\\b|'(?: |$)|n't\\b|''(?: |$))|(?<=[(\\[$£€]|``) ";

    private CoreTexts() {}

    /**
     * The labelled sentences of a file.
     *
     * @param file as its authors publish it: a list of objects with an id and the tokens of the sentence as context
     * @param part {@code train} or {@code test}
     * @throws UserMistake if the file cannot be read or lacks a labelled sentence
     */
    public static List<LabelledText> read(Path file, String part) {
        Map<String, String> texts = new HashMap<>();
        try {
            for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
                texts.put(row.path("id").asText(), tokens(row.path("context")));
            }
        } catch (IOException e) {
            throw new UserMistake(file + " cannot be read as JSON; give dataset/" + part + ".json of " + WHERE + ".");
        }
        List<LabelledText> labelled = new ArrayList<>();
        for (DataFile.Row row :
                LabelledText.table("core-labels.csv", "id,part,types,status,mode,buyer,target,seller")) {
            if (row.get(1).equals(part)) {
                String text = texts.get(row.get(0));
                if (text == null) {
                    throw new UserMistake(file + " has no sentence " + row.get(0) + ", which core-labels.csv labels; "
                            + "give dataset/" + part + ".json of " + WHERE + ".");
                }
                labelled.add(text(row, text));
            }
        }
        return labelled;
    }

    private static String tokens(JsonNode context) {
        return String.join(
                " ",
                StreamSupport.stream(context.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    private static LabelledText text(DataFile.Row row, String tokens) {
        boolean shares = row.get(2).contains("acquisition") || row.get(2).contains("minority-stake");
        return LabelledText.training(
                row.get(0),
                "en",
                SOURCE,
                written(tokens),
                row.get(2),
                row.get(3),
                LabelledText.mode(row.get(4)),
                shares
                        ? Map.of(
                                "buyer", names(tokens, row.get(5)),
                                "target", names(tokens, row.get(6)),
                                "seller", names(tokens, row.get(7)))
                        : Map.of());
    }

    private static String names(String tokens, String places) {
        return String.join(
                ";",
                TextRoles.names(tokens, places).stream().map(CoreTexts::written).toList());
    }

    /** Tokens as text: without the spaces that the data set put around signs, and with common quotation marks. */
    static String written(String tokens) {
        return tokens.replaceAll(NO_SPACE, "").replaceAll("``|''", "\"");
    }
}
