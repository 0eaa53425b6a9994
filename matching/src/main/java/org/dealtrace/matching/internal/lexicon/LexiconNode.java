package org.dealtrace.matching.internal.lexicon;

import org.dealtrace.CompanyName;
import org.dealtrace.matching.name.token.LegalForm;
import org.jspecify.annotations.Nullable;

/** A node of the {@code Lexicon}: the meanings of the words on the path from the root. Immutable. */
public final class LexiconNode {

    /** Separates the words of a path. */
    static final char GAP = '_';

    /** The kind of name that follows a marker such as "formerly". */
    public enum MarkerKind {
        FORMER(CompanyName.Kind.FORMER),
        TRADING(CompanyName.Kind.TRADING),
        ALIAS(CompanyName.Kind.ALIAS),
        SHORT(CompanyName.Kind.SHORT),
        /** The later name. */
        NOW(CompanyName.Kind.ALIAS),
        /** An owner: another company, not a name of this one. */
        PARENT(null),
        /** A register, before the number of the company. */
        REGISTER(null);

        public final CompanyName.@Nullable Kind kind;

        MarkerKind(CompanyName.@Nullable Kind kind) {
            this.kind = kind;
        }
    }

    /** A marker; ambiguous ones count only behind a bracket, comma or dash. */
    public record Marker(MarkerKind kind, boolean everywhere) {}

    /** A node in the source and in the table, with tabs between its fields. */
    static final class Text {
        @Nullable
        Term term;

        @Nullable
        Term dotted;

        @Nullable
        String form;

        LegalFormSpellings.@Nullable Position position;

        @Nullable
        Marker marker;

        boolean goesOn;
        boolean tail;
        boolean share;
        boolean currency;
        boolean exchange;

        @Override
        public String toString() {
            return (goesOn ? "n" : "")
                    + (tail ? "t" : "")
                    + (share ? "s" : "")
                    + (currency ? "c" : "")
                    + (exchange ? "x" : "")
                    + (marker != null && marker.everywhere() ? "e" : "")
                    + '\t'
                    + (term == null ? "" : term.text())
                    + '\t'
                    + (dotted == null ? "" : dotted.text())
                    + '\t'
                    + (marker == null ? "" : marker.kind())
                    + '\t'
                    + (position == null ? "" : position)
                    + '\t'
                    + (form == null ? "" : form);
        }
    }

    private final Lexicon lexicon;
    private final String path;
    /** Whether a longer path begins with this one. */
    private final boolean goesOn;

    public final LegalFormSpellings.@Nullable Match legal;

    public final @Nullable Term term;
    /** The meaning of the word with a dot behind it. */
    public final @Nullable Term dotted;

    public final @Nullable Marker marker;
    /** Whether it begins a listing tail. */
    public final boolean tail;
    /** Whether it may be part of a {@code SecurityDescription}. */
    public final boolean share;
    /** Whether it is a currency of a par value. */
    public final boolean currency;
    /** Whether it is the name of an exchange, before a ticker. */
    public final boolean exchange;

    /** @param text of {@link Text} */
    LexiconNode(Lexicon lexicon, String path, String text) {
        String[] fields = text.split("\t", -1);
        String flags = fields[0];
        this.lexicon = lexicon;
        this.path = path;
        this.goesOn = flags.indexOf('n') >= 0;
        this.tail = flags.indexOf('t') >= 0;
        this.share = flags.indexOf('s') >= 0;
        this.currency = flags.indexOf('c') >= 0;
        this.exchange = flags.indexOf('x') >= 0;
        this.term = fields[1].isEmpty() ? null : Term.of(fields[1]);
        this.dotted = fields[2].isEmpty() ? null : Term.of(fields[2]);
        this.marker = fields[3].isEmpty() ? null : new Marker(MarkerKind.valueOf(fields[3]), flags.indexOf('e') >= 0);
        this.legal = fields[4].isEmpty()
                ? null
                : new LegalFormSpellings.Match(
                        LegalForm.ofCompareForm(fields[5]).orElseThrow(),
                        LegalFormSpellings.Position.valueOf(fields[4]));
    }

    public @Nullable LexiconNode next(String word) {
        return goesOn ? lexicon.node(path + GAP + word) : null;
    }
}
