package io.labortransfer.testing.broken.beta.persistence;

import io.labortransfer.testing.broken.alpha.Alpha;
import io.labortransfer.testing.broken.beta.Betas;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.transaction.Transactional;
import java.io.InputStream;

public class BetasTable implements Betas, PanacheRepositoryBase<Alpha, Long> {
    @Override
    @Transactional
    public Alpha byNumber(long number) {
        return findById(number);
    }

    @Transactional
    public void take(InputStream file) {}
}
