package org.bagui.runtime.rest.dispatch;

import java.util.Locale;
import org.bagui.core.rest.RequestLanguage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells resources the language of the request. */
@Component(service = RequestLanguage.class)
public final class CallLanguage implements RequestLanguage {
    private final RequestContextHolder requests;

    /** The language of these calls. */
    @Activate
    public CallLanguage(@Reference RequestContextHolder requests) {
        this.requests = requests;
    }

    @Override
    public Locale get() {
        Call call = requests.present();
        return call == null ? Locale.CHINESE : call.locale();
    }
}
