/**
 * What a service must not be started with. Each setting that would be harmless on a developer's machine and dangerous among real
 * people is found at the start, named with its remedy, and keeps the service from starting; one switch says that this is a
 * developer's machine.
 */
@NullMarked
package io.labortransfer.kit.safety;

import org.jspecify.annotations.NullMarked;
