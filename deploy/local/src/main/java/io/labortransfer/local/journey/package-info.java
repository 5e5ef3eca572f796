/**
 * The main journey: from two offices' files to people in work, over HTTP through the gateway, each step as the party
 * that would take it, every count checked against the ledger of the sample.
 */
@NullMarked
package io.labortransfer.local.journey;

import org.jspecify.annotations.NullMarked;
