/**
 * Opens and ends cases by what happens to matches (sagas S1 and S19).
 */
@NullMarked
package io.labortransfer.tracking.transfer.messaging;

import org.jspecify.annotations.NullMarked;
