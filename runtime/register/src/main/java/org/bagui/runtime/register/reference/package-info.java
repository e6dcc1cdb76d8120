/** Code lists and places: those of the product and those loaded at run time. */
package org.bagui.runtime.register.reference;
