/** Texts of all bundles, in Chinese and English. */
package org.bagui.runtime.register.texts;
