/**
 * Agreements and their lines as rows; no line ever funds more seats than were agreed.
 */
@NullMarked
package io.labortransfer.tracking.agreement.persistence;

import org.jspecify.annotations.NullMarked;
