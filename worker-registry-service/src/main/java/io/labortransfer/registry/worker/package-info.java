/** People who look for work, as their own unit registers them: identity, facts and where each came from. One person has one owner in the nation. */
@NullMarked
package io.labortransfer.registry.worker;

import org.jspecify.annotations.NullMarked;
