package org.bagui.runtime.rest.testing;

import org.bagui.core.register.RegisterEntry;

/** Entries of the register that the tests use. */
public class ClinicVisit extends RegisterEntry {}
