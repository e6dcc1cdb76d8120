package org.bagui.plugin.reports.fake;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.service.ExplanationPage;
import org.bagui.core.register.service.ExplanationRequest;
import org.bagui.core.register.service.Explanations;
import org.bagui.core.security.Actor;

/** Keeps what is asked for. */
public final class FakeExplanations implements Explanations {
    public final List<ExplanationRequest> requests = new ArrayList<>();

    @Override
    public Explained explain(Actor actor, ExplanationRequest request) {
        requests.add(request);
        int reasons = ((ExplanationRequest.Each) request.rows()).reasons().size();
        return new Explained(reasons, reasons, 0);
    }

    @Override
    public ExplanationPage page(
            Actor actor, String register, PlaceCode place, YearMonth period, Long entry, int limit, Long before) {
        throw new UnsupportedOperationException();
    }
}
