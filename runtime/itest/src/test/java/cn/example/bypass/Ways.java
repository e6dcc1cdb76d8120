package cn.example.bypass;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Ways into the register {@code park}; none of them may lead there. */
final class Ways {
    private static final String PACKAGE = "org.bagui.core.persistence.store.";
    private static final String STORES = PACKAGE + "EntryStores";
    private static final PlaceCode PLACE = PlaceCode.of("450203");

    private final BundleContext context;
    private final Transactions transactions;
    private final RegisterDefinition parks;

    /** Writes one entry, or throws. */
    interface Way {
        void write(Session session) throws Exception;
    }

    Ways(BundleContext context) {
        this.context = context;
        transactions = context.getService(context.getServiceReference(Transactions.class));
        RegisterService registers = context.getService(context.getServiceReference(RegisterService.class));
        parks = registers.definition("park").orElseThrow();
    }

    Map<String, Way> all() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("import", session -> Importing.save(context, session, parks, entry(session)));
        ways.put("name", session -> save(of(service(context), session), session));
        ways.put("borrowed-context", session -> save(of(service(borrowed(transactions)), session), session));
        ways.put(
                "system-context",
                session -> save(of(service(context.getBundle(0).getBundleContext()), session), session));
        ways.put("handed-on", session -> save(handedOn(session), session));
        ways.put("false-loader", session -> save(falseLoader(session), session));
        ways.put("persist", session -> session.persist(entry(session)));
        ways.put("bulk", session -> session.execute("UPDATE Park p SET p.parkName = 'bypassed'", Map.of()));
        ways.put("changed", this::change);
        ways.put("removed", session -> session.remove(there(session)));
        return ways;
    }

    /** By reflection: a plugin whose classes name how scopes are made is not started. */
    private static Scope scope() {
        try {
            return (Scope) Scope.class.getMethod("of", PlaceCode.class).invoke(null, PLACE);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    String outcome(Way way) {
        try {
            return transactions.write(scope(), session -> {
                try {
                    way.write(session);
                    session.flush();
                } catch (InvocationTargetException e) {
                    throw new IllegalStateException(e.getCause());
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                return Bypass.WRITTEN;
            });
        } catch (RuntimeException | LinkageError e) {
            return e.toString();
        }
    }

    private static Class<?> core(String name) throws ClassNotFoundException {
        return RegisterEntry.class.getClassLoader().loadClass(name);
    }

    static Object service(BundleContext asking) throws InvalidSyntaxException {
        // Whether or not the asking bundle has the package.
        ServiceReference<?>[] found = asking.getAllServiceReferences(STORES, null);
        Object stores = found == null ? null : asking.getService(found[0]);
        if (stores == null) {
            throw new IllegalStateException("no service");
        }
        return stores;
    }

    private static BundleContext borrowed(Object service) {
        return FrameworkUtil.getBundle(service.getClass()).getBundleContext();
    }

    private static Object of(Object stores, Session session) throws ReflectiveOperationException {
        return core(STORES).getMethod("of", Session.class).invoke(stores, session);
    }

    /** A class of the JDK calls the method, through a handle that takes the place of a function. */
    @SuppressWarnings("unchecked")
    private Object handedOn(Session session) throws Exception {
        MethodHandle of = MethodHandles.publicLookup()
                .unreflect(core(STORES).getMethod("of", Session.class))
                .bindTo(service(borrowed(transactions)));
        Function<Object, Object> function = MethodHandleProxies.asInterfaceInstance(Function.class, of);
        return Optional.<Object>of(session).map(function).orElseThrow();
    }

    /** A class loader says that its classes belong to a bundle of the runtime. */
    private Object falseLoader(Session session) throws Exception {
        Bundle runtime = FrameworkUtil.getBundle(transactions.getClass());
        Class<?> caller = new FalseLoader(Ways.class.getClassLoader(), runtime).caller(context.getBundle());
        return caller.getMethod("call", Object.class, Session.class)
                .invoke(null, service(borrowed(transactions)), session);
    }

    private void save(Object store, Session session) throws ReflectiveOperationException {
        Object change = core(PACKAGE + "Change").getConstructors()[0].newInstance(null, entry(session));
        core(PACKAGE + "EntryStore")
                .getMethod("save", RegisterDefinition.class, Collection.class)
                .invoke(store, parks, List.of(change));
    }

    private RegisterEntry entry(Session session) {
        RegisterEntry entry = parks.newEntry();
        set(entry, "id", session.nextId());
        set(entry, "version", 1);
        set(entry, "recordedPlace", PLACE.padded());
        set(entry, "scopePlace", PLACE.padded());
        set(entry, "status", "reported");
        set(entry, "createdAt", LocalDateTime.of(2022, 3, 1, 0, 0));
        set(entry, "updatedAt", LocalDateTime.of(2022, 3, 1, 0, 0));
        Bypass.PARK.forEach((field, value) -> set(entry, field, value));
        return entry;
    }

    private RegisterEntry there(Session session) {
        return session.list(RegisterEntry.class, "SELECT p FROM Park p", Map.of(), 1)
                .get(0);
    }

    private void change(Session session) {
        set(there(session), "parkName", "bypassed");
    }

    private void set(RegisterEntry entry, String field, Object value) {
        parks.require(field).access().set(entry, value);
    }
}
