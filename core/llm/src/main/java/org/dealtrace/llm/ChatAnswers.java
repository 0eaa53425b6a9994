package org.dealtrace.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.Classification;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.Sha256;
import org.dealtrace.io.internal.ResultFile;

/**
 * Asks a language model through LangChain4j, so that any provider it has a module for serves, and a local one such as
 * Ollama.
 *
 * <p>The model gets the texts as JSON, as data, and must answer as JSON by a schema: types, status, parties, and the
 * words of the text that prove them. The answer is checked here: if a quotation does not stand in the text, or none is
 * given, it counts as an abstention; a party that the text does not name is left out. The confidence of an answer is
 * always 0.8; how often a model is right, only a comparison with labels says. Safe for use by several threads if the
 * model is.
 *
 * <p>Switch the model's own repetitions off ({@code maxRetries(0)}), because {@link Asking} has its own.
 */
public final class ChatAnswers implements AnswerService {

    private static final double CONFIDENCE = 0.8;
    private static final int LONGEST_TEXT = 2000;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    private static final List<String> TYPES =
            OutcomeType.STANDARD.stream().map(OutcomeType::id).toList();
    private static final List<String> STATES = names(Arrays.stream(DealStatus.values())
            .filter(status -> status != DealStatus.UNREADABLE)
            .toArray(DealStatus[]::new));
    private static final List<String> ROLES = names(PartyRole.values());

    private static final String TASK = resource("task.txt");
    private static final JsonSchema FORM = JsonSchema.builder()
            .name("answers")
            .rootElement(JsonRawSchema.from(resource("answers.schema.json")))
            .build();

    private final ChatModel model;
    private final String label;

    private ChatAnswers(ChatModel model, String name) {
        this.model = Objects.requireNonNull(model, "model");
        this.label =
                "chat " + name + " " + Sha256.hex(TASK + FORM + LONGEST_TEXT).substring(0, 8);
    }

    /**
     * A service that asks a model.
     *
     * @param name of the model with its version, such as {@code llama3.1:8b}; answers are kept under it
     * @throws IllegalArgumentException if the name is blank
     */
    public static ChatAnswers of(ChatModel model, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the model's name must not be blank, because answers are kept under it");
        }
        return new ChatAnswers(model, name);
    }

    /** The name of the model, and a hash of the prompt. */
    @Override
    public String label() {
        return label;
    }

    @Override
    public Reply ask(List<Question> questions) {
        ChatRequest request = ChatRequest.builder()
                .messages(
                        SystemMessage.from(TASK),
                        UserMessage.from(ResultFile.json(questions.stream()
                                .map(q -> new Question(q.id(), cut(q.text()), q.parties()))
                                .toList())))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(FORM)
                        .build())
                .build();
        ChatResponse response;
        try {
            response = model.chat(request);
        } catch (RetriableException e) {
            throw new Unavailable(String.valueOf(e.getMessage()), e);
        } catch (HttpException e) {
            if (e.statusCode() == TOO_MANY || e.statusCode() >= SERVER_FAULT) {
                throw new Unavailable(e.statusCode() + " " + e.getMessage(), e);
            }
            throw e;
        }
        TokenUsage used = response.tokenUsage();
        Integer tokens = used == null ? null : used.totalTokenCount();
        return new Reply(answers(questions, String.valueOf(response.aiMessage().text())), tokens == null ? 0 : tokens);
    }

    /** A text with the words that a model may answer. */
    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ChatAnswers.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{types}}", String.join("\", \"", TYPES))
                    .replace("{{states}}", String.join("\", \"", STATES))
                    .replace("{{roles}}", String.join("\", \"", ROLES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cut(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_TEXT, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }

    /** What a model answers, all as it is. */
    private record Given(List<One> answers) {

        record One(String id, List<String> types, String status, List<String> quotes, List<Party> parties) {}

        record Party(String name, String role) {}
    }

    /** The answers in a reply; some models put words around the JSON. */
    private static List<Identified> answers(List<Question> questions, String reply) {
        Map<String, String> texts = questions.stream()
                .collect(Collectors.toMap(Question::id, question -> withSingleSpaces(cut(question.text()))));
        try {
            String json = reply.substring(Math.max(0, reply.indexOf('{')), reply.lastIndexOf('}') + 1);
            return JSON.readValue(json, Given.class).answers().stream()
                    .filter(one -> texts.containsKey(one.id()))
                    .map(one -> new Identified(one.id(), answer(one, texts.getOrDefault(one.id(), ""))))
                    .toList();
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException("the model's answer is not the JSON that was asked for", e);
        }
    }

    /** Checks an answer against its text. */
    private static Answer answer(Given.One one, String text) {
        if (one.types().isEmpty()) {
            return Answer.abstained("the model sees no deal");
        }
        if (!TYPES.containsAll(one.types()) || !STATES.contains(one.status())) {
            return Answer.failed(
                    "the model was not offered the type or status that it gives: " + one.types() + ", " + one.status());
        }
        Optional<String> invented =
                one.quotes().stream().filter(quote -> !stands(quote, text)).findFirst();
        if (one.quotes().isEmpty() || invented.isPresent()) {
            return Answer.abstained("the model's quotation is not in the text: " + invented.orElse("none given"));
        }
        Classification classification = new Classification(
                one.types().stream().distinct().map(OutcomeType::new).toList(),
                DealStatus.valueOf(one.status().toUpperCase(Locale.ROOT)),
                CONFIDENCE,
                one.quotes(),
                "chat");
        return Answer.of(
                classification,
                one.parties().stream()
                        .filter(party -> stands(party.name(), text) && ROLES.contains(party.role()))
                        .map(party ->
                                DealParty.of(PartyRole.valueOf(party.role().toUpperCase(Locale.ROOT)), party.name()))
                        .toList());
    }

    private static boolean stands(String quote, String text) {
        return !quote.isBlank() && text.contains(withSingleSpaces(quote));
    }

    private static String withSingleSpaces(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
