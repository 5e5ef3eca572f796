package io.labortransfer.local.journey;

import io.labortransfer.local.sample.Ledger;

/** How an office hands over its file. */
interface Upload {
    /** Sends it, and gives the path of the import that applies it. */
    String send(Story story, Ledger.ImportLedger file);
}
