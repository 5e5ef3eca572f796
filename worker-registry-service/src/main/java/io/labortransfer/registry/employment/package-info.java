/** Who of our workers has work, since when and for how long: the registry's copy of the spells that tracking keeps. */
@NullMarked
package io.labortransfer.registry.employment;

import org.jspecify.annotations.NullMarked;
