package org.bagui.plugin.ledger.reporting;

import org.bagui.core.register.definition.RegisterDefinition;

/**
 * Where it stands who is due: on the reporting list, or, in months before a place kept one, in the register of enterprises.
 * Enterprises that stopped are due as well, closed ones are not.
 */
enum DueSource {
    LISTED(
            "ReportingDuty",
            "d.scopePlace",
            "d.fromPeriod <= :month and (d.untilPeriod is null or d.untilPeriod > :month)"),
    UNLISTED(
            "Enterprise",
            "d.recordedPlace",
            "d.status = 'reported' and (d.operatingStatus is null or d.operatingStatus <> 'CLOSED')"
                    + " and not exists (select l.id from ReportingDuty l where l.scopePlace = d.recordedPlace"
                    + " and l.fromPeriod <= :month)");

    /** Query for credit code, name, place and begin of those that are due at a place that keeps no list. */
    static final String EVERYONE = "select d.uscc, d.enterpriseName, d.scopePlace, d.createdAt from Enterprise d"
            + " where d.recordedPlace = :place and d.status = 'reported'"
            + " and (d.operatingStatus is null or d.operatingStatus <> 'CLOSED') order by d.uscc";

    private final String place;
    private final String from;

    DueSource(String entity, String place, String condition) {
        this.place = place;
        this.from = " from " + entity + " d where " + condition + " and " + place + " between :placeFrom and :placeTo";
    }

    /** Query for place and number of those that are due. */
    String due() {
        return "select " + place + ", count(d)" + from + " group by " + place;
    }

    /** Query for place and number of those that have answered for a register. */
    String reported(RegisterDefinition register) {
        return "select " + place + ", count(d)" + from + " and " + answered(register) + " group by " + place;
    }

    /** Query for place, credit code and name of those that have not answered, in this order, after one. */
    String missing(RegisterDefinition register) {
        return "select " + place + ", d.uscc, d.enterpriseName" + from + " and not " + answered(register) + " and ("
                + place + " > :afterPlace or " + place + " = :afterPlace and d.uscc > :afterCode) order by " + place
                + ", d.uscc";
    }

    /** Query for place and credit code of those that have an entry of a register, and are not due. */
    static String undue(RegisterDefinition register) {
        StringBuilder query = new StringBuilder("select distinct e.scopePlace, e.uscc from ")
                .append(register.entryClass().getSimpleName())
                .append(" e where e.period = :month and e.status = 'reported'")
                .append(" and e.scopePlace between :placeFrom and :placeTo");
        for (DueSource source : values()) {
            query.append(" and not exists (select d.id")
                    .append(source.from)
                    .append(" and d.uscc = e.uscc and e.scopePlace between ")
                    .append(source.place)
                    .append(" and ")
                    .append(source.place)
                    .append(" + 999999)");
        }
        return query.toString();
    }

    /** Query for credit code and name of those that are due, in the order of the codes. */
    String named() {
        return "select d.uscc, d.enterpriseName" + from + " order by d.uscc";
    }

    /** Query for the credit code of one enterprise, if it is due. */
    String one() {
        return "select d.uscc" + from + " and d.uscc = :uscc";
    }

    private String answered(RegisterDefinition register) {
        return "(exists (select e.id from " + register.entryClass().getSimpleName() + " e where e.uscc = d.uscc"
                + " and e.period = :month and e.scopePlace between " + place + " and " + place
                + " + 999999 and e.status = 'reported')"
                + " or exists (select n.id from NilReport n where n.uscc = d.uscc and n.period = :month"
                + " and n.register = :register and n.scopePlace = " + place + "))";
    }
}
