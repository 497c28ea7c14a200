package org.duta.web.publication.picture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.duta.ejb.media.UploadPiece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PieceReaderTest {

    @Test
    void a_body_that_cannot_be_listened_to_leaves_nothing_open(@TempDir Path folder)
            throws IOException {
        FileChannel file =
                FileChannel.open(
                        folder.resolve("part"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        PieceReader reader = new PieceReader(new Deaf(), new UploadPiece(file, 10), turn -> {});
        assertThat(reader.read()).isCompletedExceptionally();
        assertThat(file.isOpen()).isFalse();
    }

    /** As a request that isn't asynchronous. */
    private static final class Deaf extends ServletInputStream {

        @Override
        public int read() {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Nothing asynchronous was begun");
        }
    }
}
