package io.labortransfer.local.journey;

import io.labortransfer.local.sample.Ledger;
import io.labortransfer.local.stack.Party;

/** The file is streamed from the disk in one request: the fastest way over a line that holds. */
final class UploadInOneRequest implements Upload {
    @Override
    public String send(Story story, Ledger.ImportLedger file) {
        return story.api()
                .postFile(
                        Party.office(file.province()),
                        "/workers/imports?mode=UPSERT&templateVersion=1&charset=utf-8&sourceSystem="
                                + file.sourceSystem(),
                        file.mediaType(),
                        story.files().file(file.file()))
                .mustHaveLocation();
    }
}
