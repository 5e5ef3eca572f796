/**
 * Stops a harvest: each caller may be shown so many different people a day and no more, counted in the database before an answer
 * leaves. Without the database nobody is shown people.
 */
@NullMarked
package io.labortransfer.kit.harvest;

import org.jspecify.annotations.NullMarked;
