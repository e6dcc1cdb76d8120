/**
 * A running platform in a JUnit Jupiter test. Stable for plugin authors from 1.0.0 on: more may be added, nothing here
 * is taken away.
 */
package org.bagui.runtime.testkit;
