package org.bagui.core.rest;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Tells a resource in which language the caller of the present request wants to read. */
@ProviderType
public interface RequestLanguage {
    /** {@link Locale#ENGLISH} where English was asked for before Chinese, else {@link Locale#CHINESE}. */
    Locale get();
}
