/** Figures over several registers against an independent computation. */
package org.bagui.runtime.itest.situation;
