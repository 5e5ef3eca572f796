/** What an office does with a registration as a whole: vouch for it, suspend it while something is in dispute, close it. What rests on the worker ends with it. */
@NullMarked
package io.labortransfer.registry.lifecycle;

import org.jspecify.annotations.NullMarked;
