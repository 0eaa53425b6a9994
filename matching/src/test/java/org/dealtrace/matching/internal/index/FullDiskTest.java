package org.dealtrace.matching.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.dealtrace.Company;
import org.dealtrace.InputException;
import org.dealtrace.matching.name.NameAnalyzer;
import org.junit.jupiter.api.Test;

class FullDiskTest {

    private static final NameAnalyzer ANALYZER = NameAnalyzer.standard();

    /** A disk that is full from one moment on; what was on it stays. */
    private static final class Disk extends FilterDirectory {
        private boolean full;

        Disk(Directory files) {
            super(files);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }

        @Override
        public void close() {
            // what was written is looked at afterwards
        }
    }

    private final Disk disk = new Disk(new ByteBuffersDirectory());
    private final IndexFolder folder = new IndexFolder(Path.of("register"), disk);

    private CandidateIndex index() throws IOException {
        CandidateIndex index = IndexOpening.writing(folder, OpenMode.CREATE, ANALYZER);
        put(index, 0, 50);
        index.commit();
        put(index, 50, 80);
        return index;
    }

    private static void put(CandidateIndex index, int from, int to) {
        for (int i = from; i < to; i++) {
            index.put(Company.of("C" + i, "Arctura Steel " + i));
        }
    }

    private void assertKept(int companies) throws IOException {
        disk.full = false;
        try (CandidateIndex again = IndexOpening.writing(folder, OpenMode.APPEND, ANALYZER)) {
            assertThat(again.snapshot().companies()).isEqualTo(companies);
        }
    }

    @Test
    void close_withoutSpace_saysThatItIsNotWritten() throws IOException {
        CandidateIndex index = index();
        disk.full = true;

        assertThatThrownBy(index::close)
                .isInstanceOf(InputException.class)
                .hasMessage("register: the index cannot be written (No space left on device); what was committed"
                        + " before is kept. Check the space on the disk and the permissions of its files, and open it"
                        + " again");
        index.close();
        assertKept(50);
    }

    @Test
    void close_afterAFailure_doesNotPretendThatAllIsWritten() throws IOException {
        CandidateIndex index = index();
        disk.full = true;
        assertThatThrownBy(index::refresh).isInstanceOf(InputException.class).hasMessageContaining("No space left");
        disk.full = false;

        assertThatThrownBy(() -> put(index, 80, 90)).isInstanceOf(InputException.class);
        assertThatThrownBy(index::commit).isInstanceOf(InputException.class).hasMessageContaining("No space left");
        assertThat(index.snapshot().companies()).isZero();
        assertThatThrownBy(index::close).isInstanceOf(InputException.class).hasMessageContaining("No space left");
        assertKept(50);
    }

    /** The merging of what was deleted is left out; it costs time in searching, and no company. */
    @Test
    void close_withoutSpaceForMerging_hasWrittenWhatWasChanged() throws IOException {
        CandidateIndex index = index();
        index.commit();
        for (int i = 0; i < 20; i++) {
            index.remove("C" + i);
        }
        index.commit();
        disk.full = true;

        assertThatThrownBy(index::close).isInstanceOf(InputException.class).hasMessageContaining("No space left");
        assertKept(60);
    }

    @Test
    void create_withoutSpace_isToldAndGivesTheLockBack() throws IOException {
        disk.full = true;
        assertThatThrownBy(() -> IndexOpening.writing(folder, OpenMode.CREATE, ANALYZER))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        disk.full = false;

        assertThat(index().snapshot().companies()).isZero();
    }
}
