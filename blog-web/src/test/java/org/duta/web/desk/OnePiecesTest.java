package org.duta.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.duta.model.kernel.Invalid;
import org.junit.jupiter.api.Test;

class OnePiecesTest {

    private final OnePieces pieces = new OnePieces();

    @Test
    void one_person_leaves_room_for_others_and_all_of_them_for_those_who_read() {
        for (int i = 0; i < OnePieces.MOST; i++) {
            assertThat(pieces.enter("person-" + i / OnePieces.MOST_OF_ONE)).isTrue();
        }
        assertThat(pieces.enter("another")).isFalse();
        pieces.left("person-1");
        assertThat(pieces.enter("person-2")).isFalse();
        assertThat(pieces.enter("another")).isTrue();
    }

    @Test
    void a_turn_is_waited_for_after_each_quarter_of_a_megabyte() throws IOException {
        byte[] body = new byte[600_000];
        List<Integer> turns = new ArrayList<>();
        TurnsStream in = new TurnsStream(new Body(body), turns::add);
        assertThat(in.readAllBytes()).isEqualTo(body);
        assertThat(turns).hasSize(2).allMatch(read -> read >= TurnsStream.TURN);
    }

    @Test
    void whoever_hangs_up_sent_a_wrong_request_and_nothing_failed() {
        ServletInputStream gone =
                new Body(new byte[0]) {
                    @Override
                    public int read(byte[] buffer, int from, int most) throws IOException {
                        throw new IOException("Connection closed");
                    }
                };

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new TurnsStream(gone, turn -> {}).readAllBytes());
    }

    private static class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            return bytes.read(buffer, from, Math.min(most, 8_000));
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException();
        }
    }
}
