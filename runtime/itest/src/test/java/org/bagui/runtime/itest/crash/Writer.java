package org.bagui.runtime.itest.crash;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bagui.runtime.itest.made.Profiles;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;

/** Makes profiles and changes each twice, one request after the other, and keeps what was acknowledged. */
final class Writer implements Runnable {
    private static final int CHANGES = 2;
    private static final int STAFF = 30;

    private final RestClient officer;
    private final String county;
    private final String month;
    private final AtomicInteger numbers;
    private final Map<String, Written> acknowledged = new HashMap<>();
    private Made unansweredMaking;
    private Changed unansweredChange;
    private Throwable failed;

    Writer(RestClient officer, String county, String month, AtomicInteger numbers) {
        this.officer = officer;
        this.county = county;
        this.month = month;
        this.numbers = numbers;
    }

    /** An entry as the last acknowledged answer tells it. */
    record Written(long id, int version, int staff) {}

    /** A making under a key. */
    record Made(String county, String month, int number, String key) {
        String uscc() {
            return Profiles.creditCode(county, number);
        }

        Answer send(RestClient officer) {
            String path = "registers/enterprise-profile/entries?jurisdiction=" + county + "&period=" + month;
            return officer.json("POST", path, Profiles.entry(county, number, STAFF), "Idempotency-Key", key);
        }
    }

    /** A change of the version that was seen. */
    record Changed(String uscc, Written seen) {
        Answer send(RestClient officer) {
            return officer.json(
                    "PATCH",
                    "registers/enterprise-profile/entries/" + seen.id(),
                    Map.of("employeesTotal", seen.staff() + 1),
                    "If-Match",
                    "\"" + seen.version() + "\"");
        }

        Written done() {
            return new Written(seen.id(), seen.version() + 1, seen.staff() + 1);
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                unansweredMaking = new Made(
                        county,
                        month,
                        numbers.incrementAndGet(),
                        UUID.randomUUID().toString());
                String uscc = unansweredMaking.uscc();
                Answer made = unansweredMaking.send(officer).orThrow();
                unansweredMaking = null;
                acknowledged.put(uscc, new Written(made.json().path("id").asLong(), 1, STAFF));
                for (int i = 0; i < CHANGES; i++) {
                    unansweredChange = new Changed(uscc, acknowledged.get(uscc));
                    unansweredChange.send(officer).orThrow();
                    acknowledged.put(uscc, unansweredChange.done());
                    unansweredChange = null;
                }
            }
        } catch (LauncherException e) {
            if (e.getCause() == null) {
                // The platform has answered, and refused.
                failed = e;
            }
        } catch (RuntimeException e) {
            failed = e;
        }
    }

    /** Entries by credit code as acknowledged; after the thread has ended. */
    Map<String, Written> acknowledged() {
        return acknowledged;
    }

    /** The making that got no answer, or null. */
    Made unansweredMaking() {
        return unansweredMaking;
    }

    /** The change that got no answer, or null. */
    Changed unansweredChange() {
        return unansweredChange;
    }

    /** What a writer met that is no broken connection, or null. */
    Throwable failed() {
        return failed;
    }
}
