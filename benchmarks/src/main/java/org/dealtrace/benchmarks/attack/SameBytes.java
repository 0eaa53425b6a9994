package org.dealtrace.benchmarks.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dealtrace.DealLinks;
import org.dealtrace.io.Deals;
import org.dealtrace.io.JsonLines;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;

/** One run of linking in several locales and on several numbers of threads, which must give the same bytes. */
final class SameBytes {

    /** With letters, digits, signs or calendars of their own. */
    static final List<String> LOCALES =
            List.of("tr-TR", "ar-EG-u-nu-arab", "fa-IR", "th-TH-u-ca-buddhist", "de-DE", "hi-IN-u-nu-deva");

    static final List<Integer> THREADS = List.of(1, 2, 8);

    private final Path folder;
    private final Path recommendations;
    private final Path deals;

    SameBytes(Path folder) throws IOException {
        this.folder = folder;
        this.recommendations = Files.writeString(
                folder.resolve("recommendations.csv"), Target.all().get(0).sample());
        this.deals = Files.writeString(
                folder.resolve("deals.csv"), Target.all().get(2).sample());
    }

    /** The links of the run, as they are written. */
    String links(int threads) throws IOException {
        DealLinks links = DealLinker.builder()
                .threads(threads)
                .build()
                .link(Recommendations.read(recommendations), Deals.read(deals));
        Path file = folder.resolve("links.jsonl");
        JsonLines.write(file, links);
        return Files.readString(file) + links;
    }

    /** The same in a locale. */
    String links(String locale) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            return links(1);
        } finally {
            Locale.setDefault(before);
        }
    }
}
