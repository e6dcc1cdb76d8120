/** Local plugins: installed and removed while the platform runs, checked before they start, contained while they run. */
package org.bagui.runtime.plugins;
