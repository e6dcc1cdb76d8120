package org.bagui.runtime.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** A platform that runs in this process; it is ready when a test gets it. */
public interface RunningEdition {
    /** Returns the address of the REST interface, for example {@code http://127.0.0.1:41023/api/v1/}. */
    URI baseUri();

    /** Returns a client that is signed in as {@code admin}. */
    RestClient administrator();

    /** Returns a client of a new officer of that place, signed in. */
    default RestClient officer(String jurisdiction) {
        return account(jurisdiction, "officer");
    }

    /** Returns a client of a new account of that place with those roles, signed in. */
    default RestClient account(String jurisdiction, String... roles) {
        String name = "test-" + UUID.randomUUID().toString().substring(0, 18);
        return account(name, jurisdiction, List.of(roles), RandomPasswords.random());
    }

    /** Returns a client of a new account of that name and password, signed in; what needs two a second administrator confirms. */
    default RestClient account(String username, String jurisdiction, List<String> roles, String password) {
        if (roles.contains("administrator")) {
            secondAdministrator();
        }
        RestClient made = administrator().account(username, jurisdiction, roles, password);
        if (made.read("sessions/current").at("/actor/roles").isEmpty()) {
            Map<String, Object> seen = Map.of("roles", roles, "jurisdiction", jurisdiction);
            secondAdministrator()
                    .post("accounts/" + username + "/pending/confirm", seen)
                    .orThrow();
        }
        return made;
    }

    /** Returns a client of the other administrator, whom {@code admin} makes when first asked for, signed in. */
    RestClient secondAdministrator();

    /** Returns the data folder of this run. */
    Path data();

    /** Returns the folder whose jars the platform starts as local plugins. */
    default Path plugins() {
        return data().resolve("plugins");
    }

    /** Returns the system bundle's context, by which bundles are installed, stopped and updated. */
    BundleContext context();

    /**
     * Returns the bundle of that symbolic name.
     *
     * @throws IllegalArgumentException if the edition has none
     */
    Bundle bundle(String symbolicName);
}
