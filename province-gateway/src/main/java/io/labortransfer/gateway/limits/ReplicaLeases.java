package io.labortransfer.gateway.limits;

import java.time.Duration;

/** Which replicas of this gateway are alive, by the database's time. */
public interface ReplicaLeases {

    /** Says that {@code replica} lives for at least {@code lease} from now on; answers how many do, this one included. */
    int renew(String replica, Duration lease);

    /** The replica goes. */
    void end(String replica);
}
