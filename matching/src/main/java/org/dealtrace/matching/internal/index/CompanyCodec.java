package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Identifier;
import org.dealtrace.PartialDate;

/**
 * Encodes a company as bytes: one entry per name. Every entry has the id and the countries, which is all that scoring a
 * candidate needs. The first entry also has the rest of the company.
 */
final class CompanyCodec {

    private static final List<CompanyName.Kind> KINDS = List.of(CompanyName.Kind.values());

    private CompanyCodec() {}

    /** The entry of one name. */
    static BytesRef encode(Company company, int which) {
        CompanyName name = company.names().get(which);
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        boolean first = which == 0;
        out.writeByte((byte) (first ? 1 : 0));
        try {
            out.writeString(company.id());
            out.writeByte((byte) KINDS.indexOf(name.kind()));
            out.writeString(name.text());
            write(out, company.countries().stream());
            write(out, name.language().stream());
            write(out, name.from().stream());
            write(out, name.until().stream());
            if (first) {
                write(out, company.city().stream());
                write(out, company.identifiers().stream());
                write(out, company.fields().stream());
                write(out, company.recommendations().stream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static void write(DataOutput out, Stream<?> values) throws IOException {
        List<String> texts = values.map(Object::toString).toList();
        out.writeVInt(texts.size());
        for (String text : texts) {
            out.writeString(text);
        }
    }

    /** Whether this is the entry of a company's first name. */
    static boolean isFirst(BytesRef entry) {
        return entry.bytes[entry.offset] != 0;
    }

    /** The part of an entry that scoring needs. */
    static Candidate candidate(BytesRef entry, int number) {
        Entry read = new Entry(entry);
        return new Candidate(read.id, read.name, read.countries, number);
    }

    /**
     * The whole company.
     *
     * @param entries the entries of its names, in order
     */
    static Company company(List<BytesRef> entries) {
        List<CompanyName> names = new ArrayList<>(entries.size());
        Entry first = new Entry(entries.get(0));
        names.add(first.name);
        for (BytesRef entry : entries.subList(1, entries.size())) {
            names.add(new Entry(entry).name);
        }
        return new Company(
                first.id,
                names,
                first.countries,
                texts(first.rest).stream().findFirst(),
                texts(first.rest).stream().map(Identifier::parse).toList(),
                texts(first.rest),
                texts(first.rest));
    }

    private static List<String> texts(DataInput in) {
        try {
            int count = in.readVInt();
            if (count == 0) {
                return List.of();
            }
            List<String> texts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                texts.add(in.readString());
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part that all entries have. */
    private static final class Entry {
        final String id;
        final CompanyName name;
        final List<Country> countries;
        /** The bytes after this part, which only the entry of a first name has. */
        final DataInput rest;

        Entry(BytesRef entry) {
            rest = new ByteArrayDataInput(entry.bytes, entry.offset + 1, entry.length - 1);
            try {
                id = rest.readString();
                CompanyName.Kind kind = KINDS.get(rest.readByte());
                String text = rest.readString();
                countries = texts(rest).stream().map(Country::new).toList();
                name = new CompanyName(
                        text,
                        kind,
                        texts(rest).stream().findFirst(),
                        texts(rest).stream().findFirst().map(PartialDate::parse),
                        texts(rest).stream().findFirst().map(PartialDate::parse));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
