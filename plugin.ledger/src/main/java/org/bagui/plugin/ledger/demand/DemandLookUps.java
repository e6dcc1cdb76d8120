package org.bagui.plugin.ledger.demand;

/** What the rules of the demand register read of others; the same for all of them, so that one query serves them. */
final class DemandLookUps {
    /** Of the month's profile of the enterprise. */
    static final String[] PROFILE = {"operatingStatus", "employeesTotal", "agencyWorkers"};

    private DemandLookUps() {}
}
