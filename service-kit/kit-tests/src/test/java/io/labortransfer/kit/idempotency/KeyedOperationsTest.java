package io.labortransfer.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.kit.access.NoIdempotencyKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class KeyedOperationsTest {

    public static class Lawful {
        @POST
        @Operation(operationId = "make")
        public void make() {}

        @POST
        @NoIdempotencyKey("it only reads")
        @Operation(operationId = "search")
        public void search() {}

        @GET
        @Operation(operationId = "read")
        public void read() {}

        @POST
        @StreamedPost
        @Operation(operationId = "upload")
        public void upload() {}
    }

    public static class Unlawful {
        @POST
        @NoIdempotencyKey(" ")
        @Operation(operationId = "silent")
        public void silent() {}

        @GET
        @NoIdempotencyKey("it only reads")
        @Operation(operationId = "misplaced")
        public void misplaced() {}

        @POST
        @Operation(operationId = "late")
        public CompletableFuture<String> late() {
            return CompletableFuture.completedFuture("");
        }

        @POST
        @StreamedPost
        @NoIdempotencyKey("both")
        @Operation(operationId = "both")
        public void both() {}
    }

    @Test
    void every_post_is_keyed_that_does_not_say_why_not() {
        var operations = new KeyedOperations(of(Lawful.class));

        assertThat(Stream.of("make", "search", "read", "upload").filter(operations::contains))
                .containsExactly("make", "upload");
    }

    @Test
    void a_service_does_not_start_with_an_operation_that_is_neither_sure_nor_exempt() {
        assertThatThrownBy(() -> new KeyedOperations(of(Unlawful.class)))
                .hasMessageContaining("Unlawful.silent does not say why")
                .hasMessageContaining("Unlawful.misplaced is no POST")
                .hasMessageContaining("Unlawful.late answers later")
                .hasMessageContaining("Unlawful.both is exempt and keyed at once");
    }

    private static List<Method> of(Class<?> resource) {
        return List.of(resource.getDeclaredMethods());
    }
}
