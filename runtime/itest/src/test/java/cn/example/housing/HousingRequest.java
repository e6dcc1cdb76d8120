package cn.example.housing;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bagui.core.register.CaseEntry;
import org.bagui.core.register.Field;
import org.bagui.core.register.LifeCycle;
import org.bagui.core.register.Measure;
import org.bagui.core.register.Register;
import org.bagui.core.register.State;
import org.bagui.core.register.Transition;
import org.bagui.core.register.Transition.Reason;
import org.bagui.core.register.Transition.Side;

/** A register whose entries move through states: a county asks its city for beds. */
@Entity
@Register(
        name = "housing-request",
        key = {})
@LifeCycle(
        states = {
            @State(name = "begun", editable = State.ALL, incomplete = true, counts = false),
            @State(name = "asked", editable = "note", due = 7),
            @State(name = "granted", dueField = "until"),
            @State(name = "refused", counts = false, last = true),
            @State(name = "ended", last = true)
        },
        transitions = {
            @Transition(name = "begin", to = "begun", by = Side.OWN),
            @Transition(
                    name = "ask",
                    from = "begun",
                    to = "asked",
                    by = Side.OWN,
                    needs = {"heads"}),
            @Transition(
                    name = "grant",
                    from = "asked",
                    to = {"granted", "ended"},
                    permission = "entries.review",
                    by = Side.ABOVE,
                    notBy = {"ask", Transition.EDIT},
                    asks = {"beds", "until"},
                    needs = {"beds"},
                    stamps = "grantedOn"),
            @Transition(
                    name = "refuse",
                    from = "asked",
                    to = "refused",
                    permission = "entries.review",
                    by = Side.ABOVE,
                    reason = Reason.MUST),
            @Transition(
                    name = "correct",
                    from = "granted",
                    to = "granted",
                    by = Side.OWN,
                    asks = "beds",
                    reason = Reason.MAY),
            @Transition(
                    name = "end",
                    from = {"asked", "granted"},
                    to = "ended",
                    by = Side.OWN)
        })
public class HousingRequest extends CaseEntry {
    @Field(list = true)
    @Measure
    @NotNull
    @Positive
    @Max(10_000)
    private Integer heads;

    @Measure
    @Positive
    private Integer beds;

    private LocalDate until;
    private LocalDate grantedOn;

    @Size(max = 200)
    private String note;
}
