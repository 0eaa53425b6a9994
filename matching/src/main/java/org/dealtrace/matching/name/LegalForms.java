package org.dealtrace.matching.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dealtrace.matching.internal.letters.TextRepair;
import org.dealtrace.matching.internal.tables.DataFile;
import org.jspecify.annotations.Nullable;

/**
 * The table of legal forms, {@code legal-forms.csv}.
 *
 * <p>A record says where a form is in use, how it is written, its compare form, its class, its script and where in a name it stands.
 * A form is found with and without its dots and the spaces between them ({@code S.p.A.}, {@code S. p. A.}, {@code SPA}), with any
 * word for the ampersand, and in any case.
 */
final class LegalForms {

    /** Where in a name a form may stand. */
    enum Position {
        PREFIX(true, false, false),
        SUFFIX(false, true, false),
        /** At either end. */
        ANY(true, true, false),
        /** Behind the first word, also in the middle: forms that are no words and no initials otherwise. */
        INFIX(false, true, true),
        ANYWHERE(true, true, true);

        final boolean first;
        final boolean last;
        final boolean inside;

        Position(boolean first, boolean last, boolean inside) {
            this.first = first;
            this.last = last;
            this.inside = inside;
        }

        Position or(Position other) {
            boolean newFirst = first || other.first;
            boolean newLast = last || other.last;
            boolean newInside = inside || other.inside;
            return newInside ? (newFirst ? ANYWHERE : INFIX) : newFirst ? (newLast ? ANY : PREFIX) : SUFFIX;
        }
    }

    /** One record of the table. */
    record Entry(
            Set<String> jurisdictions,
            String written,
            String compare,
            LegalFormClass formClass,
            String script,
            Position position) {}

    /** A form as it is looked up. */
    record Match(LegalForm form, Position position) {}

    static final String FILE = "legal-forms.csv";
    static final String HEADER = "jurisdictions,form,compare,class,script,position";

    private static final List<Entry> ENTRIES = read();
    private static final Map<String, LegalForm> BY_COMPARE = byCompare();

    private LegalForms() {}

    static List<Entry> entries() {
        return ENTRIES;
    }

    static @Nullable LegalForm byCompareForm(String compare) {
        return BY_COMPARE.get(compare);
    }

    /** The sequences of words under which a form as written is looked up. */
    static Set<List<String>> spellings(String written) {
        Set<List<String>> spellings = new LinkedHashSet<>();
        String text = TextRepair.repair(written);
        add(spellings, text);
        if (text.indexOf('.') >= 0) {
            add(spellings, text.replace(".", ""));
            add(spellings, text.replace(".", " "));
            add(spellings, text.replace(". ", "."));
            // "Sp. z o.o." as "Spzoo"; of "Co. Ltd." no "coltd", which nobody writes as a rule but which is cheap to
            // know.
            add(spellings, text.replace(".", "").replace(" ", ""));
        }
        if (text.indexOf('&') >= 0) {
            for (String and : new String[] {" and ", " und ", " u ", " et ", " y ", " e "}) {
                add(spellings, text.replace(" & ", "&").replace("&", and));
            }
        }
        if (text.contains("d'") || text.contains("l'")) {
            add(spellings, text.replace("d'", "d ").replace("l'", "l "));
        }
        return spellings;
    }

    private static void add(Set<List<String>> spellings, String text) {
        List<String> words = Words.ofTerm(text);
        if (!words.isEmpty()) {
            spellings.add(words);
        }
    }

    private static List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        for (DataFile.Row row : DataFile.read(FILE, HEADER)) {
            try {
                entries.add(new Entry(
                        new TreeSet<>(List.of(row.get(0).split(" "))),
                        row.get(1),
                        row.get(2),
                        LegalFormClass.valueOf(constant(row.get(3))),
                        row.get(4),
                        Position.valueOf(constant(row.get(5)))));
            } catch (IllegalArgumentException e) {
                throw row.error("no class or position of this name");
            }
        }
        return List.copyOf(entries);
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Map<String, LegalForm> byCompare() {
        Map<String, Set<String>> jurisdictions = new LinkedHashMap<>();
        Map<String, LegalFormClass> classes = new HashMap<>();
        for (Entry entry : ENTRIES) {
            jurisdictions.computeIfAbsent(entry.compare(), k -> new TreeSet<>()).addAll(entry.jurisdictions());
            // Where one spelling is two forms (AS of Norway and of Estonia), the first record gives the class.
            classes.putIfAbsent(entry.compare(), entry.formClass());
        }
        Map<String, LegalForm> forms = new HashMap<>();
        jurisdictions.forEach((compare, where) -> forms.put(
                compare, new LegalForm(compare, java.util.Objects.requireNonNull(classes.get(compare)), where)));
        return forms;
    }
}
