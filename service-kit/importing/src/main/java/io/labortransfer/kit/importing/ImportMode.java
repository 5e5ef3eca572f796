package io.labortransfer.kit.importing;

/** What a file may do with workers who are registered already, and with those who are not. */
public enum ImportMode {
    CREATE_ONLY,
    UPSERT,
    UPDATE_ONLY
}
