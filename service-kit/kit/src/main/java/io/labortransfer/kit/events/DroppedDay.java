package io.labortransfer.kit.events;

import java.io.Serial;
import java.sql.SQLException;

/** A day of the outbox was old enough to be dropped, and was, between two questions of one who read it. */
final class DroppedDay extends SQLException {

    @Serial
    private static final long serialVersionUID = 1L;

    DroppedDay() {
        super("a day of the outbox was dropped while it was read");
    }
}
