package org.dealtrace.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dealtrace.SourceRow;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/** Makes rows of the JSON objects of a public source, which the first object shows. */
final class JsonRows implements JsonSource.Mapper<TableRow> {

    private final Predicate<TableHeader> wanted;
    private Optional<SourceLayout> layout = Optional.empty();
    private boolean known;

    /** @param wanted the test for the columns of the rows */
    JsonRows(Predicate<TableHeader> wanted) {
        this.wanted = wanted;
    }

    boolean isSource(JsonNode object) {
        if (!known) {
            layout = SourceLayout.of(SourceLayout.flat(object)::containsKey, wanted);
            known = true;
        }
        return layout.isPresent();
    }

    /** The row of an object; null if the object does not belong to the table. */
    @Nullable
    TableRow row(JsonNode object, SourceRow where) {
        if (!isSource(object)) {
            return null;
        }
        Map<String, String> flat = SourceLayout.flat(object);
        SourceLayout source = layout.orElseThrow();
        return source.row(source.header(), flat::containsKey, path -> flat.getOrDefault(path, ""), where);
    }

    @Override
    public boolean belongs(JsonNode object) {
        return row(object, SourceRow.NONE) != null;
    }

    @Override
    public @Nullable TableRow map(JsonNode object, Repairs repairs, RecordSource.UniqueIds ids) {
        return row(object, repairs.source());
    }
}
