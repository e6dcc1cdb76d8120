package org.bagui.core.security;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Where that comes from what the present thread does; the audit log writes it into each record. */
@ProviderType
public interface CallOrigin {
    /**
     * Facts for the audit log: of a program's request {@code address}, {@code token} (its name) and {@code tokenIssuedBy}; none
     * of a person's, whose sign-in has been recorded with its address, and none outside of any request.
     */
    Map<String, String> facts();

    /** The same work for another thread, where it has the origin that the present thread has now. */
    Runnable carried(Runnable work);
}
