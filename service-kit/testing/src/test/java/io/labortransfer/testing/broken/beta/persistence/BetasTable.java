package io.labortransfer.testing.broken.beta.persistence;

import io.labortransfer.testing.broken.alpha.Alpha;
import io.labortransfer.testing.broken.beta.Betas;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.UUID;

public class BetasTable implements Betas, PanacheRepositoryBase<Alpha, Long> {
    @Override
    @Transactional
    public Alpha byNumber(long number) {
        return findById(number);
    }

    public UUID idOf(long number) {
        return (UUID) getEntityManager()
                .createNativeQuery("SELECT id FROM beta WHERE number = :number", UUID.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    @Transactional
    public void take(InputStream file) {}
}
