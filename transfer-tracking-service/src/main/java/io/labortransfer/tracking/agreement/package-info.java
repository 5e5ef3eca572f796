/**
 * Agreements between the party that sends workers and the party that receives them: what is on the table, what both
 * signed, and the seats that its lines fund.
 */
@NullMarked
package io.labortransfer.tracking.agreement;

import org.jspecify.annotations.NullMarked;
