/**
 * What every operation's wire form has in common: problem documents in two languages, pages and
 * sealed cursors, request ids, strict JSON.
 */
@NullMarked
package io.labortransfer.kit.web;

import org.jspecify.annotations.NullMarked;
