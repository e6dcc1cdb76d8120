/** Rules of the enterprise register and the kinds of text that its fields use. */
package org.bagui.runtime.register.enterprise;
