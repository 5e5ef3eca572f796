package io.labortransfer.testing.broken.beta.rest;

import io.labortransfer.testing.broken.beta.persistence.BetasTable;

public class BetaView {
    BetasTable table;
}
