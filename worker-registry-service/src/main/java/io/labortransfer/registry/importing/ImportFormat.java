package io.labortransfer.registry.importing;

/** How a file is written. */
public enum ImportFormat {
    NDJSON,
    CSV
}
