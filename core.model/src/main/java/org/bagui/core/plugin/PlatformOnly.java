package org.bagui.core.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What only the platform's own bundles may call, since it gives rights: a plugin whose classes name it is refused
 * ({@code platform-only}), ours by a test. Plugins get actors and scopes from who calls them, and from {@code TaskActors} of {@code org.bagui.core.security}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.CONSTRUCTOR, ElementType.METHOD})
public @interface PlatformOnly {}
