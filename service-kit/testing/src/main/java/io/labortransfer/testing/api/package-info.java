/**
 * What holds for every API document of the suite: ten rules that read one document, each finding with the way to mend it. A service
 * applies them to the document it serves, the gateway to the merged one.
 */
@NullMarked
package io.labortransfer.testing.api;

import org.jspecify.annotations.NullMarked;
