package io.labortransfer.tracking.word;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where words and their evidence are kept. */
public interface Words {

    /** Claims each evidence for its adult; the answer names the adult that each evidence serves from now on. */
    Map<String, UUID> claim(ProvinceScope scope, Map<String, UUID> adultByEvidence);

    /** Puts the words on record. */
    void keep(ProvinceScope scope, Collection<GivenWord> words);
}
