package org.dealtrace.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The legal forms of companies, from {@code legal-forms.csv}: one table for every module. */
public final class LegalFormTable {

    /**
     * A way to write a legal form.
     *
     * @param jurisdictions where it is in use: ISO 3166 codes, sorted
     * @param written as it is written, in its own script
     * @param compare the form under which all its spellings are compared: {@code ltd} for Ltd and Limited
     * @param genericClass what kind of body it makes: {@code limited}, {@code joint-stock}, ...
     * @param script the ISO 15924 code of its script
     * @param position where in a name it may stand: {@code prefix}, {@code suffix}, {@code any}, {@code infix} or
     *     {@code anywhere}
     */
    public record Form(
            Set<String> jurisdictions,
            String written,
            String compare,
            String genericClass,
            String script,
            String position) {}

    private static final String FOLDER = "/org/dealtrace/internal/";
    private static final String FILE = "legal-forms.csv";
    private static final String HEADER = "jurisdictions,form,compare,class,script,position";

    private static final List<Form> FORMS = read();

    private LegalFormTable() {}

    /** Every spelling of every form, in the order of the file. */
    public static List<Form> forms() {
        return FORMS;
    }

    /** The bytes of the file, for checksums. */
    public static byte[] bytes() {
        return DataFile.bytes(LegalFormTable.class, FOLDER, FILE);
    }

    private static List<Form> read() {
        List<Form> forms = new ArrayList<>();
        for (DataFile.Row row : DataFile.read(LegalFormTable.class, FOLDER, FILE, HEADER)) {
            Set<String> jurisdictions = new TreeSet<>(List.of(row.get(0).split(" ")));
            forms.add(new Form(jurisdictions, row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)));
        }
        return List.copyOf(forms);
    }
}
