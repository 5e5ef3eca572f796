package io.labortransfer.registry.worker;

import java.util.List;

/** How a name is spoken. */
public interface Pronunciation {

    /** The syllables of a name in small Latin letters without tones, one for each Chinese character; other letters stay together. */
    List<String> syllables(String written);
}
