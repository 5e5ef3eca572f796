/** What operators watch of imports, as metrics on the management port. */
@NullMarked
package io.labortransfer.kit.importing.metrics;

import org.jspecify.annotations.NullMarked;
