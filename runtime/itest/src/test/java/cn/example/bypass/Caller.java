package cn.example.bypass;

import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.store.EntryStores;

/** Calls the service in the name of whatever loader it comes from. */
public final class Caller {
    private Caller() {}

    /** The store of a session. */
    public static Object call(Object stores, Session session) {
        return ((EntryStores) stores).of(session);
    }
}
