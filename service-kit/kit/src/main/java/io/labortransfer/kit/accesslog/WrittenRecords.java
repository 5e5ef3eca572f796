package io.labortransfer.kit.accesslog;

import jakarta.inject.Singleton;

/** Whether this replica has written records since the chain was last looked after. */
@Singleton
class WrittenRecords {

    private volatile boolean any;

    /** Every answer about people says so: mostly it has been said, and then nothing is written. */
    void note() {
        if (!any) {
            any = true;
        }
    }

    boolean any() {
        return any;
    }

    /** From here on everything is new; what is being written at this moment may be noted once more. */
    void forget() {
        any = false;
    }
}
