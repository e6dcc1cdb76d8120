package org.bagui.runtime.people.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Session;
import org.bagui.core.person.NewPerson;
import org.bagui.core.person.Registered;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.runtime.people.input.PeopleInput;
import org.bagui.runtime.people.key.PersonKeys;

/** Registers people: who is known to a place is found by the hash of the number, all others are added. */
final class Registration {
    private static final int AT_ONCE = 200;

    private final Supplier<PersonKeys> keys;
    private final PersonView view;

    Registration(Supplier<PersonKeys> keys, PersonView view) {
        this.keys = keys;
        this.view = view;
    }

    /** A place and an ID number that it keeps once. */
    private record Key(PlaceCode place, String number) {}

    List<Registered> register(Session session, Actor by, List<NewPerson> entered) {
        List<PlainPerson> plain = checked(entered);
        PersonKeys present = keys.get();
        Map<Key, PersonRow> known = known(session, present, entered, plain);
        List<PersonRow> added = new ArrayList<>();
        List<Registered> results = new ArrayList<>();
        long[] ids = session.nextIds(entered.size());
        for (int i = 0; i < ids.length; i++) {
            Key key = new Key(entered.get(i).place(), plain.get(i).number());
            PersonRow there = known.get(key);
            boolean isKnown = there != null;
            if (!isKnown) {
                there = new PersonRow(ids[i], key.place(), by.username(), PersonRepository.moment(session));
                there.moveHome(entered.get(i).homePlace());
                there.seal(present.current(), plain.get(i));
                known.put(key, there);
                added.add(there);
            }
            boolean differs =
                    isKnown && !view.plain(there).name().equals(plain.get(i).name());
            results.add(new Registered(view.masked(there), isKnown, differs));
        }
        added.forEach(session::persist);
        session.flush();
        return results;
    }

    private static List<PlainPerson> checked(List<NewPerson> entered) {
        PeopleInput input = new PeopleInput(BusinessClock.system());
        List<PlainPerson> plain = new ArrayList<>();
        for (NewPerson one : entered) {
            input.row(plain.size() + 1);
            plain.add(new PlainPerson(input.idNumber(one.idNumber()), input.name(one.name())));
        }
        input.complete();
        return plain;
    }

    /** Rows that are there already, of each place those with any of the numbers, under whatever key. */
    private Map<Key, PersonRow> known(
            Session session, PersonKeys present, List<NewPerson> entered, List<PlainPerson> plain) {
        Map<PlaceCode, List<String>> hashes = new TreeMap<>();
        for (int i = 0; i < plain.size(); i++) {
            hashes.computeIfAbsent(entered.get(i).place(), none -> new ArrayList<>())
                    .addAll(present.hashes(plain.get(i).number()));
        }
        Map<Key, PersonRow> known = new HashMap<>();
        hashes.forEach((place, all) -> {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                Map<String, Object> values = Map.of(
                        "place", place.padded(), "hashes", all.subList(from, Math.min(from + AT_ONCE, all.size())));
                session.list(
                                PersonRow.class,
                                "select p from PersonRow p where p.scopePlace = :place and p.numberHash in :hashes",
                                values,
                                AT_ONCE)
                        .forEach(row -> known.put(new Key(place, view.plain(row).number()), row));
            }
        });
        return known;
    }
}
