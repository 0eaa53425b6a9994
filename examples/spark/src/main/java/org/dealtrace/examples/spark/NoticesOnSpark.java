package org.dealtrace.examples.spark;

import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.dealtrace.Company;
import org.dealtrace.Recommendation;
import org.dealtrace.io.JsonLines;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import scala.Tuple2;

/**
 * Makes companies of recommendations, where these are too many for one machine.
 *
 * <p>The notices are indexed in parts. Every part is asked which of its notices each notice may be one with. Notices
 * that are connected in this way, or by an identifier, form a group. Each group is then resolved as on one machine.
 */
public final class NoticesOnSpark {

    private static final String BLOCK = "block";
    private static final String GROUP = "group";
    private static final String PLACE = "place";
    /** Stands before identifiers, which connect notices, too. */
    private static final char IDENTIFIER = '\u0001';

    private NoticesOnSpark() {}

    /**
     * The companies of the notices. They are those of {@link DealLinker#open}, unless a notice has more than fifty
     * others that are nearly the same; then one more of these can be found.
     *
     * @param notices rows with the columns of a table of recommendations, each with an id of its own
     * @param folder new or empty; every executor must see it under this path
     * @param parts how many parts the index has; a part is asked by one task
     * @param blocks into how many blocks the groups are put
     * @return in no order, as {@link JsonLines#toJson(Record)} writes them
     */
    public static Dataset<String> companies(Dataset<Row> notices, Path folder, int parts, int blocks) {
        String header = TableLines.header(notices);
        Dataset<Row> lines = TableLines.lines(notices).withColumn(PLACE, functions.monotonically_increasing_id());
        RegisterInParts.write(() -> singles(header, lines.toLocalIterator()).iterator(), folder, parts);
        Dataset<Row> groups = notices.sparkSession()
                .createDataset(
                        groups(pairs(header, lines, folder.toString(), parts).toLocalIterator()),
                        Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
                .toDF("notice", GROUP);
        String counts = folder.resolve(RegisterInParts.COUNTS).toString();
        return lines.join(groups, functions.col("notice").equalTo(functions.col(TableLines.ID)), "left")
                .select(
                        functions.col(TableLines.LINE),
                        functions.col(PLACE),
                        functions
                                .pmod(
                                        functions.xxhash64(
                                                functions.coalesce(functions.col(GROUP), functions.col(TableLines.ID))),
                                        functions.lit(blocks))
                                .as(BLOCK))
                .groupByKey((MapFunction<Row, Long>) row -> row.getLong(2), Encoders.LONG())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, String>) (block, rows) -> resolved(header, rows, counts),
                        Encoders.STRING());
    }

    /** Each notice as a company of its own. */
    private static Stream<Company> singles(String header, Iterator<Row> rows) {
        return Streams.stream(Iterators.partition(rows, TableLines.BATCH))
                .flatMap(batch ->
                        TableLines.readNotices(
                                header,
                                batch.stream().map(row -> row.getString(1)).toList())
                                .stream())
                .map(NoticesOnSpark::single);
    }

    private static Company single(Recommendation notice) {
        Set<String> texts = new HashSet<>();
        return new Company(
                notice.id(),
                notice.names().stream().filter(name -> texts.add(name.text())).toList(),
                notice.country().stream().toList(),
                notice.city(),
                notice.identifiers().stream().distinct().toList(),
                notice.fields().stream().distinct().toList(),
                List.of(notice.id()));
    }

    /** Each notice with another one that it may be one with, and with its identifiers. */
    private static Dataset<Tuple2<String, String>> pairs(String header, Dataset<Row> lines, String folder, int parts) {
        return lines.withColumn(
                        "part", functions.explode(functions.sequence(functions.lit(0), functions.lit(parts - 1))))
                .groupByKey((MapFunction<Row, Integer>) row -> row.getInt(3), Encoders.INT())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Integer, Row, Tuple2<String, String>>) (part, rows) -> {
                            CompanyMatcher matcher = CompanyMatcher.builder()
                                    .partOf(Path.of(folder, RegisterInParts.COUNTS))
                                    .open(RegisterInParts.part(folder, part));
                            TableLines.closeAtEnd(matcher);
                            return singles(header, rows)
                                    .flatMap(notice -> Stream.concat(
                                                    matcher.sameParty(notice).stream(),
                                                    notice.identifiers().stream()
                                                            .map(i -> IDENTIFIER + i.toString()))
                                            .map(other -> new Tuple2<>(notice.id(), other)))
                                    .iterator();
                        },
                        Encoders.tuple(Encoders.STRING(), Encoders.STRING()));
    }

    /** Each notice that is connected with another one, and the group that it is in. */
    private static List<Tuple2<String, String>> groups(Iterator<Tuple2<String, String>> pairs) {
        Map<String, String> above = new HashMap<>();
        pairs.forEachRemaining(pair -> {
            String one = top(above, pair._1());
            String other = top(above, pair._2());
            // the smaller one leads, so that no order of the pairs changes a group
            above.put(one.compareTo(other) < 0 ? other : one, one.compareTo(other) < 0 ? one : other);
        });
        return List.copyOf(above.keySet()).stream()
                .filter(each -> each.charAt(0) != IDENTIFIER)
                .map(notice -> new Tuple2<>(notice, top(above, notice)))
                .toList();
    }

    /** What leads the group of a notice or an identifier; each one on the way is brought nearer to it. */
    private static String top(Map<String, String> above, String each) {
        String at = each;
        String next = above.getOrDefault(at, at);
        while (!next.equals(at)) {
            String after = above.getOrDefault(next, next);
            above.put(at, after);
            at = next;
            next = after;
        }
        return at;
    }

    private static Iterator<String> resolved(String header, Iterator<Row> rows, String counts) {
        List<String> lines = Streams.stream(rows)
                .sorted(Comparator.comparingLong(row -> row.getLong(1)))
                .map(row -> row.getString(0))
                .toList();
        try (LinkSession session =
                DealLinker.builder().partOf(Path.of(counts)).build().open(TableLines.readNotices(header, lines))) {
            return session.companies().stream().map(JsonLines::toJson).toList().iterator();
        }
    }
}
