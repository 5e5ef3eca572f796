package io.labortransfer.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Lets tests wait as long as a busy machine needs: whoever waits in vain has failed anyhow, and others wait no longer for it. */
public final class Patience implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }
}
