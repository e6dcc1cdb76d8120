/**
 * What every register keeps to, as a test that its author only has to extend. Stable for plugin authors from 1.0.0 on:
 * more may be asked by a newer version, what a test class has to give stays.
 */
package org.bagui.runtime.testkit.contract;
