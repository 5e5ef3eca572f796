/**
 * Who besides the origin office may see what of a worker, and why: the duties to share that the law knows, and the shares that consents,
 * agreements and cases open and close.
 */
@NullMarked
package io.labortransfer.registry.sharing;

import org.jspecify.annotations.NullMarked;
