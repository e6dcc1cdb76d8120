/** Places that split, merge, move or are renamed, and what of the data goes with them. */
package org.bagui.runtime.register.succession;
