package io.labortransfer.registry.capture;

/** Why a record that a device sent is not taken. */
public enum CaptureRefusal {
    /** The unit has something else under the id. */
    CLIENT_ID_TAKEN,
    /** The record was sent before and said something else. */
    CAPTURE_DIFFERS;

    /** The status of the answer. */
    int status() {
        return 409;
    }
}
