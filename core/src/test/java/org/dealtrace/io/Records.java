package org.dealtrace.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Identifier;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.TableHeader;

/** Records of every shape that the files can hold. */
final class Records {

    private Records() {}

    private static Arbitrary<String> texts() {
        return Texts.cells().filter(s -> !s.isBlank());
    }

    private static Arbitrary<PartialDate> dates() {
        Arbitrary<LocalDate> days = Dates.dates().between(LocalDate.of(1800, 1, 1), LocalDate.of(2100, 12, 31));
        return Arbitraries.oneOf(
                days.map(PartialDate::of),
                days.map(d -> PartialDate.ofMonth(d.getYear(), d.getMonthValue())),
                days.map(d -> PartialDate.ofYear(d.getYear())));
    }

    private static Arbitrary<CompanyName> names() {
        return Combinators.combine(
                        texts().filter(s -> !NoNames.is(s)),
                        Arbitraries.of(CompanyName.Kind.class),
                        Arbitraries.of("zh", "ja", "zh-Hant", "ru", "yue").optional(0.3),
                        dates().optional(0.2),
                        dates().optional(0.2))
                .as(CompanyName::new);
    }

    private static Arbitrary<Country> countries() {
        return Arbitraries.of(Country.all());
    }

    private static Arbitrary<List<Identifier>> identifiers() {
        return Combinators.combine(Arbitraries.of("crm", "permalink"), texts())
                .as((scheme, text) -> new Identifier(scheme, text + "1"))
                .list()
                .ofMaxSize(2);
    }

    /** Attributes, some under the names of columns; no two names alike for a reader. */
    private static Arbitrary<Map<String, String>> attributes() {
        Arbitrary<String> keys = Arbitraries.oneOf(
                Arbitraries.of("Sector", "Target", "NAME", "date", "attribute:x", "=sum", "股东", "Id"),
                Arbitraries.strings().withChars("abcXYZ 12").ofMinLength(1).ofMaxLength(5));
        return Combinators.combine(keys, texts())
                .as(Map::entry)
                .list()
                .ofMaxSize(3)
                .map(entries -> {
                    Map<String, String> map = new LinkedHashMap<>();
                    Map<String, String> seen = new LinkedHashMap<>();
                    for (Map.Entry<String, String> entry : entries) {
                        String key = Cells.strip(entry.getKey());
                        if (!key.isEmpty() && seen.put(TableHeader.key(key), key) == null) {
                            map.put(key, entry.getValue());
                        }
                    }
                    return map;
                });
    }

    static Arbitrary<List<Recommendation>> recommendations() {
        Arbitrary<Recommendation> one = Combinators.combine(
                        names().list().ofMinSize(1).ofMaxSize(3),
                        Combinators.combine(
                                        dates().optional(),
                                        texts().optional(),
                                        countries().optional())
                                .as(List::<Optional<?>>of),
                        Arbitraries.of(Recommendation.Direction.class),
                        Arbitraries.of(Recommendation.PartyKind.class),
                        Combinators.combine(
                                        countries().optional(),
                                        texts().optional(),
                                        texts().optional(),
                                        texts().optional())
                                .as(List::<Optional<?>>of),
                        identifiers(),
                        texts().list().ofMaxSize(3),
                        attributes())
                .as((names, when, direction, kind, rest, identifiers, fields, attributes) -> new Recommendation(
                        "R",
                        cast(when.get(0)),
                        cast(when.get(1)),
                        cast(when.get(2)),
                        direction,
                        kind,
                        names,
                        cast(rest.get(0)),
                        cast(rest.get(1)),
                        identifiers,
                        fields,
                        cast(rest.get(2)),
                        cast(rest.get(3)),
                        attributes,
                        SourceRow.NONE));
        return one.list().ofMaxSize(4).map(list -> numbered(list, Records::withId));
    }

    static Arbitrary<List<Deal>> deals() {
        Arbitrary<DealParty> parties = Combinators.combine(
                        Arbitraries.of(PartyRole.class),
                        names().list().ofMinSize(1).ofMaxSize(3),
                        countries().optional(),
                        identifiers())
                .as(DealParty::new);
        Arbitrary<DealEvent> events = Combinators.combine(Arbitraries.of(DealStatus.class), dates().optional())
                .as(DealEvent::new);
        Arbitrary<BigDecimal> stakes = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(2);
        Arbitrary<BigDecimal> values = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                .ofScale(3);
        Arbitrary<Deal> one = Combinators.combine(
                        parties.list().ofMinSize(1).ofMaxSize(5),
                        events.list().ofMaxSize(3),
                        texts().list().ofMaxSize(2),
                        stakes.optional(),
                        values.optional(),
                        texts().optional(),
                        attributes())
                .as((sides, history, types, stake, value, text, attributes) ->
                        new Deal("D", sides, history, types, stake, value, text, attributes, SourceRow.NONE));
        return one.list().ofMaxSize(4).map(list -> numbered(list, Records::withId));
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<T> cast(Optional<?> value) {
        return (Optional<T>) value;
    }

    private interface Numbering<T> {
        T with(T record, String id, SourceRow source);
    }

    private static <T> List<T> numbered(List<T> list, Numbering<T> numbering) {
        List<T> numbered = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            numbered.add(numbering.with(list.get(i), "X-" + i, SourceRow.NONE));
        }
        return numbered;
    }

    static Recommendation withId(Recommendation r, String id, SourceRow source) {
        return new Recommendation(
                id,
                r.date(),
                r.post(),
                r.hostCountry(),
                r.direction(),
                r.partyKind(),
                r.names(),
                r.country(),
                r.city(),
                r.identifiers(),
                r.fields(),
                r.cooperation(),
                r.text(),
                r.attributes(),
                source);
    }

    static Deal withId(Deal d, String id, SourceRow source) {
        return new Deal(
                id,
                d.parties(),
                d.history(),
                d.typeWords(),
                d.stakePercent(),
                d.value(),
                d.text(),
                d.attributes(),
                source);
    }
}
