package org.bagui.runtime.launcher.demo;

/**
 * An account that a newcomer may sign in with.
 *
 * @param role what it is for
 * @param place where it belongs
 * @param password its own password, made for this run
 */
record DemoAccount(DemoRole role, DemoPlace place, String password) {
    /** Without the password, which no log may show. */
    @Override
    public String toString() {
        return role.username() + "@" + place.code();
    }
}
