/**
 * What the platform is measured against: the least code that gives the same answer, in a bundle of its own inside the
 * running platform, so that both sides have the same process, HTTP stack and database. Never part of an edition.
 */
package org.bagui.runtime.bench.reference;
