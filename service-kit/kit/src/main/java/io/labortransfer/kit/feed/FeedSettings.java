package io.labortransfer.kit.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many streams of changes may be open, and how often they look. */
@ConfigMapping(prefix = "suite.feeds")
public interface FeedSettings {

    /** Most streams that one replica of the service keeps open. */
    @WithDefault("256")
    int streams();

    /** Most streams that one caller may have open at one replica. */
    @WithDefault("4")
    int streamsPerCaller();

    /** How long a stream that has told everything waits before it looks again. */
    @WithDefault("PT1S")
    Duration lookEvery();

    /** After how long without a change a stream says that it is alive, and where it stands. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** How long a client is asked to wait before it connects again; each stream adds up to as much, so that they do not come at once. */
    @WithDefault("PT1S")
    Duration reconnect();
}
