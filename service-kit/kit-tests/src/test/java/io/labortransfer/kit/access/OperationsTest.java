package io.labortransfer.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private final AccessTable table =
            AccessTable.builder().allow("note.read", Actor.OP).build();

    public static class Lawful {
        @GET
        @Access("note.read")
        @Operation(operationId = "readNote")
        public void read() {}

        public void noOperation() {}
    }

    public static class Unmarked {
        @GET
        @Operation(operationId = "readAll")
        public void readAll() {}
    }

    public static class WithoutRow {
        @GET
        @Access("note.erase")
        @Operation(operationId = "erase")
        public void erase() {}
    }

    public static class Nameless {
        @GET
        @Access("note.read")
        public void read() {}
    }

    public static class TwoForms {
        @GET
        @Path("/changes")
        @Access("note.read")
        @Operation(operationId = "listChanges")
        public void page() {}

        @GET
        @Path("/changes")
        @Access("note.follow")
        @Operation(operationId = "followChanges")
        public void stream() {}
    }

    @Test
    void an_operation_is_known_by_its_row_and_actors() {
        assertThat(new Operations(List.of(Lawful.class), table).all())
                .containsExactly(new RestOperation("readNote", "note.read", Set.of(Actor.OP)));
    }

    @Test
    void an_operation_without_access_keeps_the_service_from_starting() {
        assertThatThrownBy(() -> new Operations(List.of(Unmarked.class), table))
                .hasMessageContaining("Unmarked.readAll has no @Access");
    }

    @Test
    void an_operation_without_a_row_keeps_the_service_from_starting() {
        assertThatThrownBy(() -> new Operations(List.of(WithoutRow.class), table))
                .hasMessageContaining("names row note.erase, which does not exist");
    }

    @Test
    void an_operation_without_an_id_keeps_the_service_from_starting() {
        assertThatThrownBy(() -> new Operations(List.of(Nameless.class), table))
                .hasMessageContaining("Nameless.read has no operation id");
    }

    @Test
    void a_page_and_a_stream_of_the_same_place_fall_under_one_row() {
        var both = AccessTable.builder()
                .allow("note.read", Actor.OP)
                .allow("note.follow", Actor.DP)
                .build();

        assertThatThrownBy(() -> new Operations(List.of(TwoForms.class), both))
                .hasMessageContaining("TwoForms GET /changes falls under more than one row");
    }

    @Test
    void all_faults_are_named_at_once() {
        assertThatThrownBy(() -> new Operations(List.of(Unmarked.class, WithoutRow.class), table))
                .hasMessageContaining("Unmarked.readAll")
                .hasMessageContaining("WithoutRow.erase");
    }
}
