/** What a worker allows others to learn, resting on the worker's own word. Refusing or revoking has no other effect. */
@NullMarked
package io.labortransfer.registry.consent;

import org.jspecify.annotations.NullMarked;
