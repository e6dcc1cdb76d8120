/** Texts that people write and that stay readable for years. */
package org.bagui.plugin.laborcoop.text;
