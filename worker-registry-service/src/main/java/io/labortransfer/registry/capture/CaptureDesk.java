package io.labortransfer.registry.capture;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Makes the record of a capture once, however often and however late it is sent. */
@ApplicationScoped
public class CaptureDesk {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Captures captures;

    CaptureDesk(Captures captures) {
        this.captures = captures;
    }

    /**
     * Where a kind of record is found, and what its id is.
     *
     * @param find the record with an id
     * @param id of a record
     */
    public record Shelf<T>(Function<UUID, Optional<T>> find, Function<T, UUID> id) {}

    /**
     * The record that {@code make} makes, or the one that the same capture made before, as it stands now. The caller has found that whom
     * the record is about is in reach. Nothing is asked of what was sent before: rules that changed since change no answer.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T once(ProvinceScope scope, Capture capture, Shelf<T> shelf, Supplier<T> make) {
        var sent = capture.clientId();
        if (sent == null) {
            return make.get();
        }
        if (!FORM.matcher(sent).matches()) {
            throw Problems.invalid(new FieldError("/clientId", "FORMAT_WRONG"));
        }
        var clientId = UUID.fromString(sent);
        var known = captures.take(scope, clientId, capture);
        if (known.isPresent()) {
            return again(capture, known.get(), shelf);
        }
        var made = make.get();
        captures.made(scope, clientId, shelf.id().apply(made));
        return made;
    }

    private static <T> T again(Capture capture, Captures.Known known, Shelf<T> shelf) {
        var record = known.record();
        if (record == null || !known.same()) {
            throw refused(CaptureRefusal.CLIENT_ID_TAKEN);
        }
        var found = shelf.find().apply(record).orElseThrow(() -> refused(CaptureRefusal.CLIENT_ID_TAKEN));
        if (!known.different().isEmpty()) {
            throw new ProblemException(Problem.of(
                            CaptureRefusal.CAPTURE_DIFFERS.name(),
                            CaptureRefusal.CAPTURE_DIFFERS.status(),
                            PublicId.format(capture.kind().prefix(), record))
                    .because(known.different().stream()
                            .map(field -> new FieldError("/" + field, "DIFFERS"))
                            .toList()));
        }
        return found;
    }

    private static ProblemException refused(CaptureRefusal refusal) {
        return new ProblemException(Problem.of(refusal.name(), refusal.status()));
    }
}
