package org.bagui.plugin.laborcoop.transfer;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.AuditLog;
import org.bagui.plugin.laborcoop.pairing.Pairing;

/** One pairing and its transfers in memory, with the audit log; work that fails leaves nothing. */
final class FakeTransfers implements Transactions, AuditLog {
    final List<AuditEvent> audited = new ArrayList<>();
    private final Pairing pairing;
    private Map<Long, Transfer> transfers = new TreeMap<>();
    private List<TransferStep> steps = new ArrayList<>();
    private final List<TransferLock> books = new ArrayList<>();
    private final List<TransferPerson> people = new ArrayList<>();
    private long ids = 100;

    FakeTransfers(Pairing pairing) {
        this.pairing = pairing;
    }

    List<TransferPerson> people() {
        return List.copyOf(people);
    }

    List<Transfer> all() {
        return List.copyOf(transfers.values());
    }

    @Override
    public <R> R read(Scope scope, Work<R> work) {
        return work.run(new FakeSession(scope, transfers, new ArrayList<>(steps), new ArrayList<>()));
    }

    @Override
    public <R> R write(Scope scope, Work<R> work) {
        Map<Long, Transfer> copies = new TreeMap<>();
        transfers.forEach((id, one) -> copies.put(id, copy(one)));
        FakeSession session = new FakeSession(scope, copies, new ArrayList<>(steps), new ArrayList<>());
        R result = work.run(session);
        transfers = session.transfers;
        steps = session.steps;
        audited.addAll(session.events);
        return result;
    }

    private static Transfer copy(Transfer of) {
        Transfer copy = new Transfer();
        try {
            for (Field field : Transfer.class.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.set(copy, field.get(of));
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return copy;
    }

    @Override
    public void record(Session session, AuditEvent event) {
        ((FakeSession) session).events.add(event);
    }

    @Override
    public void record(AuditEvent event) {
        throw new UnsupportedOperationException("outside of the step's transaction");
    }

    private final class FakeSession implements Session {
        private final Scope scope;
        private final Map<Long, Transfer> transfers;
        private final List<TransferStep> steps;
        private final List<AuditEvent> events;

        FakeSession(Scope scope, Map<Long, Transfer> transfers, List<TransferStep> steps, List<AuditEvent> events) {
            this.scope = scope;
            this.transfers = transfers;
            this.steps = steps;
            this.events = events;
        }

        @Override
        public Scope scope() {
            return scope;
        }

        @Override
        public Instant moment() {
            return Instant.EPOCH.plusSeconds(ids);
        }

        @Override
        public <T> T find(Class<T> entity, Object id) {
            if (entity == Pairing.class) {
                boolean seen =
                        pairing.id().equals(id) && !pairing.sidesIn(scope).isEmpty();
                return seen ? entity.cast(pairing) : null;
            }
            return entity.cast(seen(id));
        }

        private Transfer seen(Object id) {
            Transfer found = transfers.get(id);
            return found == null || found.sidesIn(scope).isEmpty() ? null : found;
        }

        @Override
        public <T> List<T> list(Class<T> result, String jpql, Map<String, Object> parameters, int limit) {
            Stream<?> found =
                    switch (jpql) {
                        case QuotaCheck.OTHERS -> others(parameters);
                        case UnmatchedLegs.BOOK -> books.stream();
                        case UnmatchedLegs.HALVES -> halves(parameters);
                        case TransferService.PAGE -> page(parameters);
                        case TransferLog.STEPS ->
                            steps.stream().filter(step -> step.transfer.equals(parameters.get("transfer")));
                        case CarriedTransfers.CARRIED ->
                            transfers.values().stream()
                                    .filter(one -> parameters.get("trip").equals(one.trip))
                                    .map(one -> one.id);
                        case TransferNames.ELSEWHERE -> elsewhere(parameters);
                        case TransferNames.NAMED ->
                            people.stream().filter(one -> one.transfer.equals(parameters.get("transfer")));
                        default -> throw new UnsupportedOperationException(jpql);
                    };
            return found.limit(limit).map(result::cast).toList();
        }

        private Stream<Object[]> others(Map<String, Object> parameters) {
            Map<String, Long> sums = new TreeMap<>();
            transfers.values().stream()
                    .filter(one -> parameters.get("pairing").equals(one.pairing))
                    .filter(one -> !one.id.equals(parameters.get("id")) && one.departed != null && one.departed > 0)
                    .forEach(one -> sums.merge(one.occupation, (long) one.departed, Long::sum));
            return sums.entrySet().stream().map(one -> new Object[] {one.getKey(), one.getValue()});
        }

        private Stream<Transfer> halves(Map<String, Object> parameters) {
            return transfers.values().stream()
                    .filter(one -> one.period.equals(parameters.get("period")))
                    .filter(one -> (one.departed == null) != (one.arrived == null));
        }

        private Stream<Long> elsewhere(Map<String, Object> parameters) {
            return people.stream()
                    .filter(one -> one.departed && ((List<?>) parameters.get("people")).contains(one.person))
                    .filter(one -> !one.transfer.equals(parameters.get("transfer")))
                    .filter(one -> transfers.get(one.transfer).period.equals(parameters.get("period")))
                    .map(one -> one.person);
        }

        private Stream<Transfer> page(Map<String, Object> parameters) {
            Scope place = new Scope((Long) parameters.get("placeFrom"), (Long) parameters.get("placeTo"));
            return transfers.values().stream()
                    .filter(one -> one.id < (Long) parameters.get("before"))
                    .filter(one -> place.contains(one.sendingPlace) || place.contains(one.receivingPlace))
                    .filter(one -> (Boolean) parameters.get("ever")
                            || one.period.compareTo((YearMonth) parameters.get("from")) >= 0
                                    && one.period.compareTo((YearMonth) parameters.get("to")) <= 0)
                    .filter(one -> (Boolean) parameters.get("all") || one.unexplained > 0)
                    .sorted(Comparator.comparing((Transfer one) -> one.id).reversed());
        }

        @Override
        public int execute(String jpql, Map<String, Object> parameters) {
            Object id = parameters.get("id");
            return switch (jpql) {
                case QuotaCheck.LOCK -> find(Pairing.class, id) == null ? 0 : 1;
                case TransferSteps.LOCK -> seen(id) == null ? 0 : 1;
                case UnmatchedLegs.LOCK -> books.size();
                default -> throw new UnsupportedOperationException(jpql);
            };
        }

        @Override
        public void persist(Object entity) {
            if (entity instanceof Transfer transfer) {
                transfers.put(transfer.id, transfer);
            } else if (entity instanceof TransferLock lock) {
                books.add(lock);
            } else if (entity instanceof TransferPerson person) {
                people.add(person);
            } else {
                steps.add((TransferStep) entity);
            }
        }

        @Override
        public void remove(Object entity) {
            people.remove(entity);
        }

        @Override
        public void flush() {}

        @Override
        public long[] nextIds(int count) {
            return LongStream.generate(() -> ids++).limit(count).toArray();
        }

        @Override
        public long count(Selection selection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<long[]> writtenBy(RegisterDefinition register, String origin) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant settledUntil() {
            throw new UnsupportedOperationException();
        }
    }
}
