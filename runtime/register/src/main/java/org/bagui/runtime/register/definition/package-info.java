/** Builds the definitions of registers from their classes. */
package org.bagui.runtime.register.definition;
