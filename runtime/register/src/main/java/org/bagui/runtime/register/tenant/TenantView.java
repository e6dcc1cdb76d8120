package org.bagui.runtime.register.tenant;

/** Gives the settings of all tenants as they are now. */
@FunctionalInterface
public interface TenantView {
    /** The settings; one request takes them once. */
    TenantSnapshot snapshot();
}
