/** Credit codes that were mistyped, and firms that stand in the ledgers twice. */
package org.bagui.runtime.register.identity;
