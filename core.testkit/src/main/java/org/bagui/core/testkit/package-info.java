/**
 * The API's services in memory, for unit tests of rules and services: batches, faults, definitions, transactions with
 * their rows, the audit log. Stable for plugin authors from 1.0.0 on: more may be added, nothing here is taken away; a
 * fake may become stricter where the platform is.
 *
 * <p>The fakes behave as the platform does where that can be told: our own tests run the same checks over
 * {@link org.bagui.core.testkit.FakeTransactions} and over a database, and over {@link
 * org.bagui.core.testkit.FakeDefinition} and what the platform reads from the same class. What they cannot show (SQL,
 * locks between threads, the platform's own checks of a row) is a matter of {@code org.bagui.runtime.testkit}, which
 * starts a platform.
 */
@Version("1.0.0")
package org.bagui.core.testkit;

import org.osgi.annotation.versioning.Version;
