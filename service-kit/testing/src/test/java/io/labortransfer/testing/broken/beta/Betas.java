package io.labortransfer.testing.broken.beta;

import io.labortransfer.testing.broken.alpha.Alpha;

public interface Betas {
    Alpha byNumber(long number);
}
