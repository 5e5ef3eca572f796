package io.labortransfer.local.journey;

import io.labortransfer.local.sample.Ledger;
import io.labortransfer.local.stack.Party;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The file is sent in numbered chunks of whole lines: the way over a line, or to servers, that may break in the midst. */
final class UploadInChunks implements Upload {
    private static final int LINES = 100;

    @Override
    public String send(Story story, Ledger.ImportLedger file) {
        String client = Party.office(file.province());
        Answer opened = story.api().post(client, "/workers/imports", opening(file));
        opened.expect(201);
        String job = opened.mustHaveLocation();
        int number = 0;
        for (byte[] chunk : chunks(story, file)) {
            number++;
            story.api()
                    .putChunk(client, job + "/chunks/" + number, file.mediaType(), chunk)
                    .expect(200, 201);
        }
        story.api().post(client, job + "/commit", Map.of()).expect(202);
        return job;
    }

    private static Map<String, Object> opening(Ledger.ImportLedger file) {
        return Map.of(
                "format",
                file.mediaType().contains("csv") ? "CSV" : "NDJSON",
                "charset",
                "utf-8",
                "mode",
                "UPSERT",
                "templateVersion",
                1,
                "sourceSystem",
                file.sourceSystem(),
                "rows",
                file.rows());
    }

    /** Bytes, because some lines of the sample are in a wrong encoding on purpose. */
    private static List<byte[]> chunks(Story story, Ledger.ImportLedger file) {
        byte[] whole = read(story, file);
        List<byte[]> chunks = new ArrayList<>();
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        int lines = 0;
        for (byte each : whole) {
            chunk.write(each);
            if (each == '\n' && ++lines % LINES == 0) {
                chunks.add(chunk.toByteArray());
                chunk.reset();
            }
        }
        if (chunk.size() > 0) {
            chunks.add(chunk.toByteArray());
        }
        return chunks;
    }

    private static byte[] read(Story story, Ledger.ImportLedger file) {
        try {
            return Files.readAllBytes(story.files().file(file.file()));
        } catch (IOException e) {
            throw new JourneyStuckException("The file " + file.file() + " cannot be read", e);
        }
    }
}
