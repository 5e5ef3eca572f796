/** Which units have agreed to send and receive workers: a copy of what transfer tracking tells. */
@NullMarked
package io.labortransfer.matching.agreement;

import org.jspecify.annotations.NullMarked;
