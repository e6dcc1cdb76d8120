package org.bagui.runtime.rest.route;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Context;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxrs.model.ClassResourceInfo;
import org.apache.cxf.jaxrs.utils.ResourceUtils;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * One resource object with the model CXF makes of its class.
 *
 * <p>The model is kept here and nowhere else: CXF's own sub-resource locators would keep it in the root resource's model
 * by class, and so hold a plugin's class loader after the plugin has gone.
 */
public final class ResourceDescriptor {
    private final Object instance;
    private final boolean underRegister;
    private final String segment;
    private final long bundleId;
    private final String module;
    private final Map<Method, MethodRule> rules = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final InFlightRequests inFlight = new InFlightRequests();
    private ClassResourceInfo model;

    /**
     * A resource object.
     *
     * @param underRegister whether it stands below {@code /registers/{register}}
     * @param segment path segment at which it stands
     * @param bundleId id of the bundle that offers it, or 0
     */
    public ResourceDescriptor(Object instance, boolean underRegister, String segment, long bundleId) {
        this(instance, instance.getClass(), underRegister, segment, bundleId);
    }

    private ResourceDescriptor(Object instance, Class<?> type, boolean underRegister, String segment, long bundleId) {
        this.instance = instance;
        this.underRegister = underRegister;
        this.segment = segment;
        this.bundleId = bundleId;
        Bundle bundle = FrameworkUtil.getBundle(type);
        this.module = bundle == null ? "" : bundle.getSymbolicName();
        for (Method method : type.getMethods()) {
            if (MethodRule.isServed(method)) {
                read(method);
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(Context.class)) {
                faults.add(field.getName() + ": 请把@Context写在方法参数上 put @Context on method parameters");
            }
        }
        if (rules.isEmpty() && faults.isEmpty()) {
            faults.add("没有资源方法 it has no resource method");
        }
    }

    /** Why no object of the class would be served; empty for a good one. */
    static List<String> faults(Class<?> type) {
        return new ResourceDescriptor(null, type, false, "", 0).faults();
    }

    private void read(Method method) {
        MethodRule rule = MethodRule.of(method);
        if (rule == null) {
            faults.add(
                    method.getName() + ": 请用@RequiresPermission声明权限 declare its permission with @RequiresPermission");
        } else if (MethodRule.isLocator(method)) {
            faults.add(method.getName() + ": 不支持子资源定位方法 sub-resource locators are not served");
        } else if (MethodRule.takesBean(method)) {
            faults.add(method.getName() + ": 不支持@BeanParam parameters are declared one by one, not as @BeanParam");
        } else {
            if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                method.setAccessible(true);
            }
            rules.put(method, rule);
        }
    }

    /** The object that the methods are called on. */
    public Object instance() {
        return instance;
    }

    /** Whether it stands below {@code /registers/{register}}. */
    public boolean isUnderRegister() {
        return underRegister;
    }

    /** Path segment at which it stands. */
    public String segment() {
        return segment;
    }

    /** Path of the resource below {@code /api/v1}, with the place of the register. */
    public String prefix() {
        return (underRegister ? "/registers/{register}/" : "/") + segment;
    }

    /** Id of the bundle that offers it, or 0. */
    public long bundleId() {
        return bundleId;
    }

    /** Symbolic name of the bundle that offers it; empty outside a framework. */
    public String module() {
        return module;
    }

    /** Why it is not served; empty for one that is. */
    public List<String> faults() {
        return faults;
    }

    /** Its methods with their rules. */
    public Map<Method, MethodRule> rules() {
        return rules;
    }

    /** Who is inside now. */
    public InFlightRequests visitors() {
        return inFlight;
    }

    /** CXF's model of the class, made once for a bus. */
    synchronized ClassResourceInfo model(Bus bus) {
        if (model == null || model.getBus() != bus) {
            Class<?> type = instance.getClass();
            model = ResourceUtils.createClassResourceInfo(type, type, null, false, false, bus);
        }
        return model;
    }
}
