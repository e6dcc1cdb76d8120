package org.bagui.plugin.laborcoop.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.person.Consent;
import org.bagui.core.person.NewConsent;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The consent by which a receiving place may know who comes: its purpose names {@link #PURPOSE}, its receiver the code of the
 * place, whoever noted it and in whatever words beside.
 */
@Component(service = TransferConsent.class)
public class TransferConsent {
    /** Purpose of a consent to an orderly labour transfer. */
    public static final String PURPOSE = "有序转移就业";

    private final PlaceDirectory places;

    /** Consents that name places of this directory. */
    @Activate
    public TransferConsent(@Reference PlaceDirectory places) {
        this.places = places;
    }

    /** The consent to be noted of somebody who agrees, given on a day. */
    public NewConsent to(PlaceCode receiving, LocalDate day) {
        String name =
                places.find(receiving).map(one -> one.name(Locale.CHINESE)).orElse("");
        return new NewConsent(PURPOSE, (receiving.text() + " " + name).strip(), day);
    }

    /** Whether the person took back what once let a place know, and has not agreed to it anew since. */
    static boolean isWithdrawn(List<Consent> consents, PlaceCode receiving, LocalDate today) {
        return !holds(consents, receiving, today)
                && consents.stream().anyMatch(one -> one.withdrawnOn() != null && names(one, receiving));
    }

    /** Whether any of these consents lets a place know the person on a day. */
    static boolean holds(List<Consent> consents, PlaceCode receiving, LocalDate day) {
        return consents.stream().anyMatch(one -> one.holdsOn(day) && names(one, receiving));
    }

    private static boolean names(Consent consent, PlaceCode receiving) {
        String receiver = TextFold.fold(consent.receiver());
        return TextFold.fold(consent.purpose()).contains(PURPOSE)
                && receiver.matches("(?s)(.*\\D)?" + receiving.text() + "(\\D.*)?");
    }
}
