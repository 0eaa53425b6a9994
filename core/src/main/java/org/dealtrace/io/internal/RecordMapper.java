package org.dealtrace.io.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
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

/**
 * Records as JSON with the keys of docs/formats.md: the components' names in their order, in lower case with
 * underscores. {@link ResultFile} writes another form, which can be read back.
 */
public final class RecordMapper {

    /** Leaves out unknown values; constants are words with underscores. */
    private static final JsonMapper LINES = mapper(new SimpleModule()
                    .addSerializer(Enum.class, new Word('_'))
                    .addSerializer(SourceRow.class, new Place()))
            .addMixIn(Deal.class, DealLineKeys.class)
            .addMixIn(Explanation.Step.class, EmptyTexts.class)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    /** Writes every key, with null for unknown values and the source's keys inside; constants are words with spaces. */
    static final JsonMapper ALL_KEYS = mapper(new SimpleModule()
                    .addSerializer(Enum.class, new Word(' '))
                    .addSerializer(Double.class, new Digits<>(Double.class, value -> value))
                    .addSerializer(double.class, new Digits<>(Double.class, value -> value))
                    .addSerializer(OptionalDouble.class, new Digits<>(OptionalDouble.class, v -> v.orElse(Double.NaN))))
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
                        .addSerializer(OutcomeType.class, new TypeId()))
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

    /** A constant as a word; the default kind of a name counts as empty. */
    @SuppressWarnings("rawtypes")
    private static final class Word extends StdSerializer<Enum> {
        private static final long serialVersionUID = 1L;
        private final char gap;

        Word(char gap) {
            super(Enum.class);
            this.gap = gap;
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Enum value) {
            return value == CompanyName.Kind.LEGAL;
        }

        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.name().toLowerCase(Locale.ROOT).replace('_', gap));
        }
    }

    /** A number with twelve significant digits, because Java releases print the others differently; null for NaN. */
    private static final class Digits<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;
        private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);

        private final transient ToDoubleFunction<T> number;

        Digits(Class<T> type, ToDoubleFunction<T> number) {
            super(type);
            this.number = number;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            double exact = number.applyAsDouble(value);
            if (Double.isFinite(exact)) {
                BigDecimal rounded = new BigDecimal(exact).round(TWELVE).stripTrailingZeros();
                out.writeNumber(rounded.signum() == 0 ? "0" : rounded.toPlainString());
            } else {
                out.writeNull();
            }
        }
    }

    private static final class TypeId extends StdSerializer<OutcomeType> {
        private static final long serialVersionUID = 1L;

        TypeId() {
            super(OutcomeType.class);
        }

        @Override
        public void serialize(OutcomeType value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.id());
        }
    }

    /** The file and line of a record; empty if it was made in memory. */
    private static final class Place extends StdSerializer<SourceRow> {
        private static final long serialVersionUID = 1L;

        Place() {
            super(SourceRow.class);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, SourceRow value) {
            return value.equals(SourceRow.NONE);
        }

        @Override
        public void serialize(SourceRow value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField("file", value.file());
            out.writeNumberField("line", value.line());
            out.writeEndObject();
        }
    }
}
