/** The audit log from the command line. */
package org.bagui.runtime.launcher.audit;
