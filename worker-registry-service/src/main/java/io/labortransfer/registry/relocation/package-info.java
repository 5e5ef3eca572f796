/** A registration moves from one unit to another: one side or the worker starts it, the other side decides, and the worker's rows move in one transaction. */
@NullMarked
package io.labortransfer.registry.relocation;

import org.jspecify.annotations.NullMarked;
