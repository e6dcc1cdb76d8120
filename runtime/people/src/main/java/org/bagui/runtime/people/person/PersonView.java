package org.bagui.runtime.people.person;

import java.util.function.Supplier;
import org.bagui.core.identity.CitizenId;
import org.bagui.core.person.FullPerson;
import org.bagui.core.person.Person;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.people.key.PersonKey;
import org.bagui.runtime.people.key.PersonKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens rows for showing, masked or in full. */
final class PersonView {
    private static final Logger LOG = LoggerFactory.getLogger(PersonView.class);

    private final Supplier<PersonKeys> keys;

    PersonView(Supplier<PersonKeys> keys) {
        this.keys = keys;
    }

    PlainPerson plain(PersonRow row) {
        return row.open(key(keys.get(), row));
    }

    Person masked(PersonRow row) {
        PlainPerson plain = plain(row);
        return new Person(
                row.id(),
                CitizenId.mask(plain.number()),
                FamilyName.of(plain.name()),
                plain.sex(),
                plain.birthDate().getYear(),
                row.homePlace(),
                row.place());
    }

    FullPerson full(PersonRow row) {
        PlainPerson plain = plain(row);
        return new FullPerson(
                row.id(), plain.number(), plain.name(), plain.sex(), plain.birthDate(), row.homePlace(), row.place());
    }

    /** Another node may have sealed by a key that this one has not read. */
    static PersonKey key(PersonKeys keys, PersonRow row) {
        return keys.find(row.keyId).orElseThrow(() -> {
            LOG.error("缺少密钥 {},请补全密钥文件并重启 This key is not in the file: add it and start again", row.keyId);
            return Problem.of(503, "people-keys-unusable");
        });
    }
}
