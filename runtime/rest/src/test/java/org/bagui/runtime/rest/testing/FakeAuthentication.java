package org.bagui.runtime.rest.testing;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Authentication;
import org.bagui.core.security.Role;

/** Callers by name: the token is the name, the password {@code right}. */
public final class FakeAuthentication implements Authentication {
    public final Map<String, SignedIn> callers = new ConcurrentHashMap<>();

    private volatile String lastAddress;

    private volatile String lastDevice;

    /** What the device of the last sign-in has shown, or null. */
    public String lastDevice() {
        return lastDevice;
    }

    /** Address that the last sign-in came from. */
    public String lastAddress() {
        return lastAddress;
    }

    /** Adds a caller. */
    public void add(String name, String place, boolean program, boolean change, Role... roles) {
        Set<String> permissions = new TreeSet<>();
        Set<Role> held = new HashSet<>();
        for (Role role : roles) {
            held.add(role);
            permissions.addAll(role.permissions());
        }
        Actor actor = new Actor(name, name, PlaceCode.of(place), held, permissions);
        callers.put(name, new SignedIn(actor, Instant.parse("2022-03-01T04:00:00Z"), program, change));
    }

    @Override
    public boolean isReady() {
        return !callers.isEmpty();
    }

    @Override
    public Opened signIn(String username, String password, String address, String device) {
        lastAddress = address;
        lastDevice = device;
        SignedIn caller = username == null ? null : callers.get(username);
        if ("locked".equals(password)) {
            throw Problem.of(429, "too-many-attempts", 900L, 15L);
        }
        if (caller == null || !"right".equals(password)) {
            throw Problem.of(401, "wrong-credentials");
        }
        return new Opened(username, caller, device == null ? null : "known-" + username);
    }

    @Override
    public Optional<SignedIn> byToken(String token) {
        return Optional.ofNullable(callers.get(token));
    }

    @Override
    public void signOut(String token) {
        callers.remove(token);
    }
}
