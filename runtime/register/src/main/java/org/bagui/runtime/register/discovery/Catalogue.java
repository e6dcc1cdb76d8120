package org.bagui.runtime.register.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bagui.core.problem.Messages;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService.FailedRegister;
import org.bagui.core.register.spi.FieldType;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.runtime.register.definition.DefinitionFault;
import org.bagui.runtime.register.definition.DefinitionResult;
import org.bagui.runtime.register.pipeline.OfferedRules;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The registers of all bundles that are there now, each with its rules and field types; usable in plain Java.
 *
 * <p>A register is published only while everything that its bundle declares for it is there: never does a write pass
 * because a rule was a moment late. What goes is let go of at once, class loader and all.
 */
public final class Catalogue {
    private final long ownBundle;
    private final Messages messages;
    private final Map<Long, RegisterBundle> bundles = new TreeMap<>();
    private final Map<RegisterRules<?>, Offer> rules = new IdentityHashMap<>();
    private final Map<FieldType, NamedType> types = new IdentityHashMap<>();
    private volatile Published published = Published.NOTHING;
    private volatile Consumer<Collection<RegisterDefinition>> listener = definitions -> {};

    /**
     * Rules with what they said of themselves when they came: asked once, so that one that fails later fails alone.
     *
     * @param bundle id of their bundle
     * @param module its symbolic name, empty outside a framework
     * @param called by what they are called
     * @param register register that they belong to
     * @param order their place among the others
     */
    private record Offer(long bundle, String module, RegisterRules<?> called, String register, int order) {}

    private record NamedType(String name, FieldType called) {}

    /** @param ownBundle id of the bundle whose rules every register waits for, since they belong to core's registers */
    public Catalogue(long ownBundle, Messages messages) {
        this.ownBundle = ownBundle;
        this.messages = messages;
    }

    /** Tells of the registers that are published, now and at each change. */
    public synchronized void tell(Consumer<Collection<RegisterDefinition>> told) {
        listener = told;
        told.accept(published.definitions().values());
    }

    /** What is published now. */
    public Published published() {
        return published;
    }

    /** Takes a bundle in, or takes it anew. */
    public synchronized void add(RegisterBundle bundle) {
        bundles.put(bundle.id(), bundle);
        publish();
    }

    /** Lets a bundle go. */
    public synchronized void remove(long bundle) {
        bundles.remove(bundle);
        publish();
    }

    /** Takes rules of a bundle in. */
    public void add(RegisterRules<?> added, long bundle) {
        add(added, bundle, added);
    }

    /** Takes rules of a bundle in, to be called through something that stands around them. */
    public void add(RegisterRules<?> added, long bundle, RegisterRules<?> called) {
        // Asked before the lock is taken: what a plugin does then must not hold up the registers of the others.
        Bundle from = FrameworkUtil.getBundle(added.getClass());
        String module = from == null ? "" : from.getSymbolicName();
        Offer offered = new Offer(bundle, module, called, called.register(), called.order());
        synchronized (this) {
            rules.put(added, offered);
            publish();
        }
    }

    /** Whether rules that a bundle declares are not there: their component has failed. */
    public synchronized boolean lacksRules(long bundle) {
        RegisterBundle known = bundles.get(bundle);
        return known != null && !hasItsRules(known);
    }

    /** Lets rules go. */
    public synchronized void remove(RegisterRules<?> removed) {
        rules.remove(removed);
        publish();
    }

    /** Takes a field type in. */
    public void add(FieldType type) {
        add(type, type);
    }

    /** Takes a field type in, to be called through something that stands around it. */
    public void add(FieldType type, FieldType called) {
        NamedType named = new NamedType(called.name(), called);
        synchronized (this) {
            types.put(type, named);
            publish();
        }
    }

    /** Lets a field type go. */
    public synchronized void remove(FieldType type) {
        types.remove(type);
        publish();
    }

    private void publish() {
        Map<String, FieldType> typesByName = new HashMap<>();
        types.values().forEach(type -> typesByName.putIfAbsent(type.name(), type.called()));
        Map<String, RegisterDefinition> definitions = new TreeMap<>();
        List<FailedRegister> failures = new ArrayList<>();
        for (RegisterBundle bundle : bundles.values()) {
            for (DefinitionResult result : bundle.readings()) {
                List<DefinitionFault> faults = faults(bundle, result, definitions, typesByName.keySet());
                if (faults.isEmpty()) {
                    definitions.put(result.register(), result.definition());
                } else {
                    failures.add(failed(bundle, result, faults));
                }
            }
        }
        Map<String, List<OfferedRules>> rulesByRegister = new HashMap<>();
        definitions.keySet().forEach(name -> rulesByRegister.put(name, rulesOf(name)));
        published = new Published(
                Map.copyOf(definitions), Map.copyOf(rulesByRegister), Map.copyOf(typesByName), List.copyOf(failures));
        listener.accept(published.definitions().values());
    }

    private List<DefinitionFault> faults(
            RegisterBundle bundle,
            DefinitionResult result,
            Map<String, RegisterDefinition> before,
            Set<String> knownTypes) {
        if (!result.isGood()) {
            return result.faults();
        }
        List<DefinitionFault> faults = new ArrayList<>();
        RegisterDefinition register = result.definition();
        String where = register.entryClass().getSimpleName();
        RegisterDefinition other = before.get(register.name());
        if (other != null) {
            faults.add(new DefinitionFault("duplicate-register", where, List.of(register.name(), other.bundle())));
        }
        Set<String> wanted = new LinkedHashSet<>();
        register.fields().stream()
                .map(FieldDefinition::type)
                .filter(type -> !type.isEmpty())
                .forEach(wanted::add);
        wanted.removeAll(knownTypes);
        wanted.forEach(type -> faults.add(new DefinitionFault("unknown-field-type", where, List.of(type))));
        RegisterBundle own = bundles.get(ownBundle);
        if (!hasItsRules(bundle) || own != null && !hasItsRules(own)) {
            faults.add(new DefinitionFault("rules-not-there", where, List.of()));
        }
        return faults;
    }

    private boolean hasItsRules(RegisterBundle bundle) {
        return rules.values().stream()
                        .filter(each -> each.bundle() == bundle.id())
                        .count()
                >= bundle.rules();
    }

    private FailedRegister failed(RegisterBundle bundle, DefinitionResult result, List<DefinitionFault> faults) {
        List<String> texts = faults.stream()
                .map(fault -> fault.describe(messages, Locale.CHINESE))
                .toList();
        return new FailedRegister(result.register(), bundle.name(), texts);
    }

    @SuppressWarnings("unchecked")
    private List<OfferedRules> rulesOf(String register) {
        return rules.entrySet().stream()
                .filter(each -> each.getValue().register().equals(register))
                .sorted(Comparator.comparingInt((Map.Entry<RegisterRules<?>, Offer> each) ->
                                each.getValue().order())
                        .thenComparing(each -> each.getKey().getClass().getName()))
                // The class that the rules are for is that of the register they name.
                .map(each -> new OfferedRules(each.getValue().module(), (RegisterRules<RegisterEntry>)
                        each.getValue().called()))
                .toList();
    }
}
