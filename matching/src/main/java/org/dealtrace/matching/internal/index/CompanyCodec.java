package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Identifier;
import org.dealtrace.PartialDate;

/**
 * Encodes a company as bytes: one entry per name. Every entry has the id and the countries, so that a candidate can be
 * judged from its own entry. The first entry has the rest of the company.
 */
final class CompanyCodec {

    // Bits of the first byte.
    private static final int FIRST = 1;
    private static final int LANGUAGE = 2;
    private static final int FROM = 4;
    private static final int UNTIL = 8;
    private static final int CITY = 16;

    private static final List<CompanyName.Kind> KINDS = List.of(CompanyName.Kind.values());

    private CompanyCodec() {}

    /** The entry of one name. */
    static BytesRef encode(Company company, int which) {
        CompanyName name = company.names().get(which);
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        boolean first = which == 0;
        out.writeByte((byte) ((first ? FIRST : 0)
                | (name.language().isPresent() ? LANGUAGE : 0)
                | (name.from().isPresent() ? FROM : 0)
                | (name.until().isPresent() ? UNTIL : 0)
                | (first && company.city().isPresent() ? CITY : 0)));
        try {
            write(out, company.id());
            out.writeByte((byte) KINDS.indexOf(name.kind()));
            write(out, name.text());
            write(out, company.countries());
            write(out, name.language());
            write(out, name.from());
            write(out, name.until());
            if (first) {
                write(out, company.city());
                write(out, company.identifiers());
                write(out, company.fields());
                write(out, company.recommendations());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static void write(DataOutput out, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            write(out, value.get().toString());
        }
    }

    private static void write(DataOutput out, List<?> values) throws IOException {
        out.writeVInt(values.size());
        for (Object value : values) {
            write(out, value.toString());
        }
    }

    private static void write(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeVInt(bytes.length);
        out.writeBytes(bytes, bytes.length);
    }

    /** Whether this is the entry of a company's first name. */
    static boolean isFirst(BytesRef entry) {
        return (entry.bytes[entry.offset] & FIRST) != 0;
    }

    /** The part of an entry that scoring needs. */
    static Candidate candidate(BytesRef entry, int number) {
        Entry read = new Entry(entry);
        return new Candidate(read.id, read.name, read.countries, number);
    }

    /**
     * The whole company.
     *
     * @param entries those of its names, in their order
     */
    static Company company(List<BytesRef> entries) {
        List<CompanyName> names = new ArrayList<>(entries.size());
        Entry first = new Entry(entries.get(0));
        names.add(first.name);
        for (BytesRef entry : entries.subList(1, entries.size())) {
            names.add(new Entry(entry).name);
        }
        ByteArrayDataInput rest = first.rest;
        Optional<String> city = (first.flags & CITY) == 0 ? Optional.empty() : Optional.of(text(rest, first.entry));
        List<Identifier> identifiers =
                texts(rest, first.entry).stream().map(Identifier::parse).toList();
        return new Company(
                first.id,
                names,
                first.countries,
                city,
                identifiers,
                texts(rest, first.entry),
                texts(rest, first.entry));
    }

    private static String text(ByteArrayDataInput in, BytesRef entry) {
        int length = in.readVInt();
        String text = new String(entry.bytes, in.getPosition(), length, StandardCharsets.UTF_8);
        in.skipBytes(length);
        return text;
    }

    private static List<String> texts(ByteArrayDataInput in, BytesRef entry) {
        int count = in.readVInt();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text(in, entry));
        }
        return texts;
    }

    /** The part of an entry that every name has. */
    private static final class Entry {
        final int flags;
        final String id;
        final CompanyName name;
        final List<Country> countries;
        final BytesRef entry;
        final ByteArrayDataInput rest;

        Entry(BytesRef entry) {
            ByteArrayDataInput in = new ByteArrayDataInput(entry.bytes, entry.offset, entry.length);
            flags = in.readByte();
            id = text(in, entry);
            CompanyName.Kind kind = KINDS.get(in.readByte());
            String text = text(in, entry);
            List<String> codes = texts(in, entry);
            countries = codes.isEmpty()
                    ? List.of()
                    : codes.stream().map(Country::new).toList();
            name = new CompanyName(
                    text,
                    kind,
                    (flags & LANGUAGE) == 0 ? Optional.empty() : Optional.of(text(in, entry)),
                    (flags & FROM) == 0 ? Optional.empty() : Optional.of(PartialDate.parse(text(in, entry))),
                    (flags & UNTIL) == 0 ? Optional.empty() : Optional.of(PartialDate.parse(text(in, entry))));
            rest = in;
            this.entry = entry;
        }
    }
}
