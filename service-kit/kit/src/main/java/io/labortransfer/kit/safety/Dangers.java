package io.labortransfer.kit.safety;

import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Finds dangerous settings. A service adds its own by making a bean of this type. */
@FunctionalInterface
public interface Dangers {

    /** What in {@code settings} is dangerous outside a development installation. */
    Stream<Danger> in(Config settings);
}
