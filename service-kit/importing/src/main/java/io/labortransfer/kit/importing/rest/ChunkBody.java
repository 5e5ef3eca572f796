package io.labortransfer.kit.importing.rest;

import io.labortransfer.kit.importing.SentChunk;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the body of a chunk: bounded, checked against its digest, packed or not. */
final class ChunkBody {
    private ChunkBody() {}

    static SentChunk read(InputStream body, int most, @Nullable String digest, @Nullable String coding) {
        var packed = ContentCoding.isGzip(coding);
        try {
            var bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new ProblemException(Problem.of("BODY_TOO_LARGE", 413));
            }
            ContentDigest.check(digest, bytes);
            return new SentChunk(bytes, packed);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("BODY_CUT_SHORT", 400)); // the caller is gone; nothing is stored
        }
    }
}
