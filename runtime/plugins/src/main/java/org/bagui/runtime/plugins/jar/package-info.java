/** What is looked at in a jar before it becomes a bundle. */
package org.bagui.runtime.plugins.jar;
