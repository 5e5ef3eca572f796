package io.labortransfer.registry.subject.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CutStreamTest {
    private static final int SIZE = 256 * 1024;

    @Test
    void the_pieces_in_their_order_are_what_was_written() throws IOException {
        var clear = new byte[2 * SIZE + 17];
        new Random(7).nextBytes(clear);
        var sizes = new ArrayList<Integer>();
        var together = new ByteArrayOutputStream();
        try (var cut = new CutStream((number, body) -> {
            assertThat(number).isEqualTo(sizes.size() + 1);
            sizes.add(body.length);
            together.writeBytes(body);
        })) {
            cut.write(clear[0]);
            cut.write(clear, 1, clear.length - 2);
            cut.write(clear[clear.length - 1]);
        }
        assertThat(sizes).containsExactly(SIZE, SIZE, 17);
        assertThat(together.toByteArray()).isEqualTo(clear);
    }

    @Test
    void nothing_is_no_piece_and_a_full_one_is_not_followed_by_an_empty_one() throws IOException {
        var numbers = new ArrayList<Integer>();
        new CutStream((number, body) -> numbers.add(number)).close();
        assertThat(numbers).isEmpty();
        try (var cut = new CutStream((number, body) -> numbers.add(number))) {
            cut.write(new byte[SIZE]);
        }
        assertThat(numbers).containsExactly(1);
    }

    @Test
    void a_piece_that_is_not_stored_ends_the_writing() {
        var cut = new CutStream((number, body) -> {
            throw new SQLException("no room");
        });
        assertThatThrownBy(() -> cut.write(new byte[SIZE])).isInstanceOf(IOException.class);
    }
}
