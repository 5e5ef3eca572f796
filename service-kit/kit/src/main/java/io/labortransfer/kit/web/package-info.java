/**
 * What every operation's wire form has in common: failures answered as problem documents, pages and
 * sealed cursors, request ids, strict JSON.
 */
@NullMarked
package io.labortransfer.kit.web;

import org.jspecify.annotations.NullMarked;
