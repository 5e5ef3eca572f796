/** Our copy of the code lists that the registry publishes. */
@NullMarked
package io.labortransfer.matching.reference;

import org.jspecify.annotations.NullMarked;
