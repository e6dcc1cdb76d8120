package org.bagui.core.register.service;

/** What the rows of an input do. */
public enum Operation {
    /** New by business key, or changed where the key is there; fields not given keep their value. */
    UPSERT,
    /** New; a key that is there is {@code duplicate-key}. */
    CREATE,
    /** Replaces all entered fields of the entry named by id. */
    REPLACE,
    /** Changes the given fields of the entry named by id. */
    PATCH,
    /** Removes the entry named by id; its history stays. */
    DELETE,
    /** Takes a step of a life cycle with the entry named by id, and sets the fields that the step asks for. */
    STEP;

    /** Whether rows name their entry by id. */
    public boolean isById() {
        return this == REPLACE || this == PATCH || this == DELETE || this == STEP;
    }
}
