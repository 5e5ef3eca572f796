/** Follows the notices of tracking that workers deny. */
@NullMarked
package io.labortransfer.registry.denial.messaging;

import org.jspecify.annotations.NullMarked;
