package io.labortransfer.kit.sample;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The sample's application service: plain SQL, so that only row-level security keeps provinces apart. */
@ApplicationScoped
public class Notes {

    private final EntityManager entities;
    private final Caller caller;
    private final Ids ids;

    Notes(EntityManager entities, Caller caller, Ids ids) {
        this.entities = entities;
        this.caller = caller;
        this.ids = ids;
    }

    @Transactional
    public UUID add(String body) {
        return addTo(caller.scope().province(), body);
    }

    @Transactional
    public UUID addTo(String province, String body) {
        UUID id = ids.next();
        entities.createNativeQuery("INSERT INTO note (province, id, body) VALUES (?1, ?2, ?3)")
                .setParameter(1, province)
                .setParameter(2, id)
                .setParameter(3, body)
                .executeUpdate();
        return id;
    }

    @Transactional
    public List<?> bodies() {
        return entities.createNativeQuery("SELECT body FROM note ORDER BY id").getResultList();
    }
}
