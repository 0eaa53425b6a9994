package org.dealtrace.io.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON with the keys of docs/formats.md: the components' names in their order, in lower case with
 * underscores. {@link ResultFile} writes another form, which can be read back.
 */
public final class RecordMapper {

    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);

    /** Leaves out unknown values; constants are words with underscores. */
    private static final JsonMapper LINES = mapper(new SimpleModule()
                    .addSerializer(new JsonForms.Writer<>(
                            Enum.class, value -> word(value, '_'), value -> value == CompanyName.Kind.LEGAL))
                    .addSerializer(new JsonForms.Writer<>(
                            SourceRow.class, RecordMapper::place, place -> place.equals(SourceRow.NONE))))
            .addMixIn(Deal.class, DealLineKeys.class)
            .addMixIn(Explanation.Step.class, EmptyTexts.class)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    /** Writes every key, with null for unknown values and the source's keys inside; constants are words with spaces. */
    static final JsonMapper ALL_KEYS = mapper(new SimpleModule()
                    .addSerializer(new JsonForms.Writer<>(Enum.class, value -> word(value, ' ')))
                    .addSerializer(new JsonForms.Writer<>(Double.class, RecordMapper::digits))
                    .addSerializer(double.class, new JsonForms.Writer<>(Double.class, RecordMapper::digits))
                    .addSerializer(
                            new JsonForms.Writer<>(OptionalDouble.class, value -> digits(value.orElse(Double.NaN)))))
            .addMixIn(Recommendation.class, SourceKeys.class)
            .addMixIn(ReadIssue.class, SourceKeys.class)
            .addMixIn(Deal.class, DealAndSourceKeys.class)
            .build();

    private RecordMapper() {}

    private static JsonMapper.Builder mapper(SimpleModule words) {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(words.addSerializer(PartialDate.class, ToStringSerializer.instance)
                        .addSerializer(Identifier.class, ToStringSerializer.instance)
                        .addSerializer(Country.class, ToStringSerializer.instance)
                        .addSerializer(Message.class, ToStringSerializer.instance)
                        .addSerializer(new JsonForms.Writer<>(OutcomeType.class, OutcomeType::id)))
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .addMixIn(Link.class, LinkKeys.class)
                .addMixIn(Explanation.Rival.class, RivalKeys.class)
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY);
    }

    /** A record, or a list of them, as a line of JSON. */
    public static String line(Object record) {
        try {
            return LINES.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private interface DealKeys {
        @JsonProperty("type")
        List<String> typeWords();

        @JsonProperty("value_musd")
        Optional<BigDecimal> value();
    }

    @JsonPropertyOrder({"id", "type", "parties"})
    private interface DealLineKeys extends DealKeys {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private interface EmptyTexts {}

    @SuppressWarnings("UnusedMethod") // read by Jackson
    private interface SourceKeys {
        @JsonUnwrapped
        SourceRow source();
    }

    private interface DealAndSourceKeys extends DealKeys, SourceKeys {}

    private interface LinkKeys {
        @JsonProperty("weight_bits")
        double weight();
    }

    private interface RivalKeys extends LinkKeys {
        @JsonProperty("company")
        String name();
    }

    private static String word(Enum<?> value, char gap) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', gap);
    }

    /** The number with twelve significant digits, because Java releases print the others differently; null for NaN. */
    private static @Nullable BigDecimal digits(double exact) {
        return Double.isFinite(exact) ? new BigDecimal(exact).round(TWELVE).stripTrailingZeros() : null;
    }

    private static Object place(SourceRow source) {
        return JsonNodeFactory.instance.objectNode().put("file", source.file()).put("line", source.line());
    }
}
