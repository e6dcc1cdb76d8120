package org.bagui.runtime.persistence.unit;

import java.util.List;
import org.bagui.runtime.persistence.bundle.EntityBundle;

/** Holds the present generation of the unit; an old one is closed when its last user ends. */
public final class Units implements AutoCloseable {
    private final UnitBuilder builder;
    private Held current;

    public Units(UnitBuilder builder) {
        this.builder = builder;
    }

    /** Looks whether a generation can be made of these bundles. */
    public void check(List<EntityBundle> bundles) {
        builder.check(bundles);
    }

    /** Builds a generation of these bundles; transactions that begin afterwards use it. */
    public void rebuild(List<EntityBundle> bundles) {
        Held old;
        synchronized (builder) {
            // Transactions go on with the present generation meanwhile.
            Held fresh = new Held(builder.build(bundles));
            synchronized (this) {
                old = current;
                current = fresh;
            }
        }
        if (old != null) {
            old.release();
        }
    }

    /** The present generation, kept open until the use is closed. */
    public synchronized Use use() {
        if (current == null) {
            throw new IllegalStateException("there is no persistence unit: no bundle has come yet, or it was closed");
        }
        return new Use(current.retain());
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.release();
            current = null;
        }
    }

    /** A generation with the number of those who hold it, the holder of the present one included. */
    private static final class Held {
        private final Unit unit;
        private int users = 1;

        Held(Unit unit) {
            this.unit = unit;
        }

        synchronized Held retain() {
            users++;
            return this;
        }

        synchronized void release() {
            if (--users == 0) {
                unit.close();
            }
        }
    }

    /** One use of a generation. */
    public static final class Use implements AutoCloseable {
        private final Held held;

        private Use(Held held) {
            this.held = held;
        }

        /** The generation. */
        public Unit unit() {
            return held.unit;
        }

        @Override
        public void close() {
            held.release();
        }
    }
}
