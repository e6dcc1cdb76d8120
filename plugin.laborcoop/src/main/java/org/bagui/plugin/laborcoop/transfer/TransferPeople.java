package org.bagui.plugin.laborcoop.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.person.Person;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.people.NamedPeople;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows who is named in a transfer, masked; the receiving side sees those whose consent holds. */
@Component(service = TransferPeople.class)
public class TransferPeople {
    private final Transactions transactions;
    private final TransferService service;
    private final TransferNames names;
    private final NamedPeople people;

    /** People of these services. */
    @Activate
    public TransferPeople(
            @Reference Transactions transactions,
            @Reference TransferService service,
            @Reference TransferNames names,
            @Reference NamedPeople people) {
        this.transactions = transactions;
        this.service = service;
        this.names = names;
        this.people = people;
    }

    /**
     * Who is named.
     *
     * @param items those whom the caller may see
     * @param hidden how many are named whom the caller may not see, since they withdrew their consent
     */
    public record Named(List<NamedPerson> items, int hidden) {}

    /**
     * Somebody who is named.
     *
     * @param person id of the person
     * @param idNumber first three and last four digits of the ID number
     * @param familyName family name
     * @param employer unified social credit code of the employer to be
     * @param state the last that is known: {@code departed}, {@code arrived}, {@code stayed-1}, {@code stayed-3} or
     *     {@code stayed-6}
     * @param stayed months after the arrival at which the person was still there: 1, 3, 6
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NamedPerson(
            String person,
            String idNumber,
            String familyName,
            String employer,
            String state,
            boolean departed,
            boolean arrived,
            List<Integer> stayed) {
        private static NamedPerson of(TransferPerson row, Person person) {
            List<Integer> stayed = Booking.RETENTION.stream()
                    .filter(row::isNamed)
                    .map(Booking::months)
                    .toList();
            String state =
                    stayed.isEmpty() ? row.arrived ? "arrived" : "departed" : "stayed-" + stayed.get(stayed.size() - 1);
            return new NamedPerson(
                    Long.toString(person.id()),
                    person.idNumber(),
                    person.familyName(),
                    row.employer,
                    state,
                    row.departed,
                    row.arrived,
                    stayed);
        }
    }

    Named read(Actor actor, long id) {
        Transfer transfer = service.find(actor, id);
        List<TransferPerson> rows = transactions.read(actor.scope(), session -> names.of(session, transfer));
        Map<Long, Person> seen = people.seen(
                actor,
                transfer.ends(),
                "transfer:" + id,
                rows.stream().map(row -> row.person).toList());
        List<NamedPerson> items = new ArrayList<>();
        rows.stream()
                .filter(row -> seen.containsKey(row.person))
                .forEach(row -> items.add(NamedPerson.of(row, seen.get(row.person))));
        return new Named(items, rows.size() - items.size());
    }
}
