/** Extension fields of tenants as fields of a register. */
package org.bagui.runtime.register.extension;
