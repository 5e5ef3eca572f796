/**
 * Households: who lives from one purse, what the origin's own system says of the risk of falling back into poverty, and whether nobody
 * in the house has work although somebody could and wants to. That flag is derived, never typed.
 */
@NullMarked
package io.labortransfer.registry.household;

import org.jspecify.annotations.NullMarked;
