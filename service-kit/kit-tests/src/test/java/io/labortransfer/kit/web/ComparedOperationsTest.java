package io.labortransfer.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class ComparedOperationsTest {

    public static class Lawful {
        @GET
        @Path("/{id}")
        @Operation(operationId = "read")
        public void read() {}

        @POST
        @Operation(operationId = "make")
        public void make() {}

        @POST
        @Path("/{id}/parts:batch")
        @Operation(operationId = "move")
        public void move() {}

        @PUT
        @Path("/{id}/parts/{part}")
        @Operation(operationId = "set")
        public void set() {}

        @PUT
        @Path("/{name}/revisions/{n}")
        @Operation(operationId = "write")
        public void write() {}

        @PUT
        @Path("/{code}")
        @Operation(operationId = "enter")
        public void enter() {}

        @PATCH
        @Path("/{id}")
        @Operation(operationId = "change")
        public void change() {}

        @POST
        @Path("/{id}/leave")
        @IgnoresVersion("leaving is open in every state")
        @Operation(operationId = "leave")
        public void leave() {}
    }

    public static class Unlawful {
        @POST
        @Path("/{id}/leave")
        @IgnoresVersion(" ")
        @Operation(operationId = "silent")
        public void silent() {}

        @PATCH
        @Path("/{id}")
        @IgnoresVersion("nobody minds")
        @Operation(operationId = "careless")
        public void careless() {}

        @POST
        @IgnoresVersion("there is nothing yet")
        @Operation(operationId = "needless")
        public void needless() {}
    }

    @Test
    void what_moves_one_record_compares_the_version_when_it_is_sent_and_what_changes_one_needs_it() {
        var operations = new ComparedOperations(List.of(Lawful.class.getDeclaredMethods()));

        assertThat(Stream.of("read", "make", "leave", "move", "set", "write", "enter", "change")
                        .map(operations::of))
                .containsExactly(
                        ComparedOperations.Comparing.NOT,
                        ComparedOperations.Comparing.NOT,
                        ComparedOperations.Comparing.NOT,
                        ComparedOperations.Comparing.WHEN_SENT,
                        ComparedOperations.Comparing.WHEN_SENT,
                        ComparedOperations.Comparing.WHEN_SENT,
                        ComparedOperations.Comparing.WHEN_SENT,
                        ComparedOperations.Comparing.ALWAYS);
        assertThat(operations.exemption("leave")).contains("leaving is open in every state");
    }

    @Test
    void a_service_does_not_start_with_an_exemption_that_says_nothing_or_means_nothing() {
        assertThatThrownBy(() -> new ComparedOperations(List.of(Unlawful.class.getDeclaredMethods())))
                .hasMessageContaining("Unlawful.silent does not say why")
                .hasMessageContaining("Unlawful.careless is no POST or PUT below one record")
                .hasMessageContaining("Unlawful.needless is no POST or PUT below one record");
    }
}
