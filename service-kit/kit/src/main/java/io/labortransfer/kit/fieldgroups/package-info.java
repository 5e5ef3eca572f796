/**
 * Keeps from every answer what its caller may not see: a view says of each property which group it is in, the policy table says
 * which groups the caller is shown, and one filter in the writing of JSON leaves the rest out. A view without groups keeps the
 * service from starting.
 */
@NullMarked
package io.labortransfer.kit.fieldgroups;

import org.jspecify.annotations.NullMarked;
