package org.dealtrace.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.LangChain4jException;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Classification;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.Sha256;
import org.dealtrace.io.internal.ResultFile;

/**
 * Asks a language model. It uses LangChain4j, which supports most providers and local models such as those of Ollama.
 *
 * <p>The model receives the texts as JSON data. It must answer in JSON with the types, the status, the parties, and
 * quotations from the text as evidence; a JSON schema prescribes the form. An answer without quotations, or with one
 * that is not in the text, becomes an abstention. Parties that the text does not name are left out.
 *
 * <p>Every answer has confidence 0.8, because no confidence of a model has been calibrated. Compare the answers with
 * labels of your own to measure how often a model is right.
 *
 * <p>Turn off the retries of the model itself ({@code maxRetries(0)}), because {@link Asking} retries. Safe for several
 * threads if the model is.
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
    private static final List<String> STATES = names(EnumSet.range(DealStatus.RUMOURED, DealStatus.UNKNOWN));
    private static final List<String> ROLES = names(EnumSet.allOf(PartyRole.class));

    private static final String TASK = resource("task.txt");
    private static final String SCHEMA = resource("answers.schema.json");
    private static final ResponseFormat FORM = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("answers")
                    .rootElement(JsonRawSchema.from(SCHEMA))
                    .build())
            .build();

    private final ChatModel model;
    private final String label;

    private ChatAnswers(ChatModel model, String name) {
        this.model = Objects.requireNonNull(model, "model");
        this.label =
                "chat " + name + " " + Sha256.hex(TASK + SCHEMA + LONGEST_TEXT).substring(0, 8);
    }

    /**
     * Asks this model.
     *
     * @param name the model and its version, such as {@code llama3.1:8b}; answers are stored under this name
     * @throws IllegalArgumentException if the name is blank
     */
    public static ChatAnswers of(ChatModel model, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "the name of the model must not be blank, because answers are stored under it");
        }
        return new ChatAnswers(model, name);
    }

    /** {@code chat}, the name of the model, and a hash of the prompt and the schema. */
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
                .responseFormat(FORM)
                .build();
        ChatResponse response;
        try {
            response = model.chat(request);
        } catch (LangChain4jException e) {
            boolean later = e instanceof RetriableException
                    || (e instanceof HttpException http
                            && (http.statusCode() == TOO_MANY || http.statusCode() >= SERVER_FAULT));
            throw later ? new Unavailable(e.toString(), e) : e;
        }
        TokenUsage used = response.tokenUsage();
        Integer tokens = used == null ? null : used.totalTokenCount();
        return new Reply(answers(questions, String.valueOf(response.aiMessage().text())), tokens == null ? 0 : tokens);
    }

    /** The prompt or the schema, with the types, states and roles that the model can choose from. */
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

    /** The JSON that the model must answer with. */
    private record Given(List<One> answers) {

        record One(String id, List<String> types, String status, List<String> quotes, List<Party> parties) {}

        record Party(String name, String role) {}
    }

    /** Reads the answers from a reply. Some models write words before or after the JSON. */
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
            return Answer.failed("the type or status is not one of those that the model can choose from: " + one.types()
                    + ", " + one.status());
        }
        List<String> invented =
                one.quotes().stream().filter(quote -> !stands(quote, text)).toList();
        if (one.quotes().isEmpty() || !invented.isEmpty()) {
            return Answer.abstained("the model quotes nothing, or words that are not in the text: " + invented);
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

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
