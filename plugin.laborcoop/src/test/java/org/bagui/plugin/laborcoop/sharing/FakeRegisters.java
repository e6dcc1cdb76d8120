package org.bagui.plugin.laborcoop.sharing;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.EntryPage;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.RevisionPage;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;

/** Registers whose roll-ups are given; it notes who asks. */
public final class FakeRegisters implements RegisterService {
    final Map<String, List<RollUp.Line>> rollUps = new HashMap<>();
    final Set<String> off = new HashSet<>();
    final List<Actor> askers = new ArrayList<>();

    @Override
    public List<RegisterDefinition> definitions() {
        throw new UnsupportedOperationException();
    }

    /** Of a register that is there only this is asked. */
    @Override
    public Optional<RegisterDefinition> definition(String register) {
        return rollUps.containsKey(register)
                ? Optional.of((RegisterDefinition) Proxy.newProxyInstance(
                        FakeRegisters.class.getClassLoader(),
                        new Class<?>[] {RegisterDefinition.class},
                        (proxy, method, args) -> {
                            throw new UnsupportedOperationException(method.getName());
                        }))
                : Optional.empty();
    }

    @Override
    public boolean isEnabled(String register, PlaceCode place) {
        return !off.contains(register);
    }

    @Override
    public List<FailedRegister> failures() {
        return List.of();
    }

    @Override
    public WriteResult write(WriteRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EntryPage page(Actor actor, EntryQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void stream(Actor actor, EntryQuery query, Consumer<EntryView> sink) {
        askers.add(actor);
    }

    @Override
    public EntryView entry(Actor actor, String register, long id, Instant asOf) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RevisionPage revisions(Actor actor, String register, long id, int limit, Integer before) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RollUp rollUp(Actor actor, RollUpQuery query) {
        askers.add(actor);
        return new RollUp(query.by(), query.measures(), rollUps.get(query.register()), List.of());
    }

    @Override
    public int undo(Actor actor, String origin) {
        throw new UnsupportedOperationException();
    }
}
