package org.bagui.plugin.ledger.firm;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.service.ExplanationRequest;
import org.bagui.core.register.service.Explanations;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.StandingWarning;
import org.bagui.core.register.service.StandingWarnings;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reasons that an enterprise gives for what is odd about its own entries. */
@Component(service = OwnReasons.class)
public class OwnReasons {
    private final RegisterService registers;
    private final StandingWarnings warnings;
    private final Explanations explanations;

    /** Reasons for warnings of these registers. */
    @Activate
    public OwnReasons(
            @Reference RegisterService registers,
            @Reference StandingWarnings warnings,
            @Reference Explanations explanations) {
        this.registers = registers;
        this.warnings = warnings;
        this.explanations = explanations;
    }

    /**
     * The reason for a warning.
     *
     * @param entry id of an entry of the enterprise
     * @param code code of the warning
     * @param reason code or name of the list {@code warning_reason}, or words
     * @param text words beside a code
     */
    public record Reason(@NotNull Long entry, @NotNull String code, String reason, String text) {}

    /**
     * Gives the reason for a warning that the clerk is told of.
     *
     * @throws Problem 404 for an entry of others; 422 {@code unknown-warning} for a warning that the entry does not have, or
     *     of which the clerk is not told; 409 {@code explained-by-officer} for one that somebody else has answered
     */
    Explanations.Explained explain(OwnRegister register, Reason given) {
        String code = Refusal.required("code", given.code(), 60);
        register.entry(registers, given.entry());
        requireOwn(register, given.entry(), code);
        ExplanationRequest.Each rows = new ExplanationRequest.Each(
                List.of(new ExplanationRequest.Reason(given.entry(), given.reason(), given.text())));
        return explanations.explain(
                register.own().actor(), new ExplanationRequest(register.name(), rows, Set.of(code)));
    }

    private void requireOwn(OwnRegister register, long entry, String code) {
        OwnEnterprise own = register.own();
        List<StandingWarning> standing = warnings.of(own.actor(), register.name(), own.place(), List.of(entry)).stream()
                .filter(one -> one.warning().code().equals(code))
                .toList();
        if (standing.isEmpty() || !standing.stream().allMatch(one -> register.isTold(one.warning()))) {
            throw Problem.of(422, "unknown-warning", Parameters.shown(code), register.name());
        }
        if (!standing.stream().allMatch(one -> one.isOpen() || register.isOwnAnswer(one))) {
            throw Problem.of(409, "explained-by-officer");
        }
    }
}
