package org.bagui.plugin.laborcoop.trip;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bagui.core.rest.Refusal;

/**
 * What a trip costs, and who bears it; amounts in yuan as texts with two decimals.
 *
 * @param total the whole
 * @param shares its parts, which sum to it
 */
public record Cost(String total, List<Share> shares) {
    private static final Cost NOTHING = new Cost("0.00", List.of());

    /**
     * A part of it.
     *
     * @param bearer {@code sending-place}, {@code receiving-place}, {@code enterprise}, {@code worker} or
     *     {@code employment-fund}
     */
    public record Share(String bearer, String amount) {}

    /**
     * A cost as entered; amounts are numbers or texts like {@code 1234.50}.
     *
     * @param total the whole, 0 to 1,000,000,000
     * @param shares its parts, each bearer once
     */
    public record Input(@NotNull Object total, List<ShareInput> shares) {}

    /** A part as entered. */
    public record ShareInput(
            @NotNull String bearer, @NotNull Object amount) {}

    static Cost checked(Input given) {
        if (given == null) {
            return NOTHING;
        }
        BigDecimal total = Yuan.read("cost/total", given.total());
        List<ShareInput> parts = given.shares() == null ? List.of() : given.shares();
        if (parts.size() > Bearer.values().length) {
            throw Refusal.of("cost/shares", "too-many-rows-sent", Bearer.values().length);
        }
        Set<Bearer> bearers = EnumSet.noneOf(Bearer.class);
        List<Share> shares = new ArrayList<>();
        BigDecimal sum = Yuan.read("cost/shares", 0);
        for (ShareInput part : parts) {
            String at = "cost/shares/" + shares.size();
            if (part == null) {
                throw Refusal.of(at, "required");
            }
            Bearer bearer = Bearer.parse(part.bearer()).orElseThrow(() -> Refusal.of(at + "/bearer", "no-bearer"));
            if (!bearers.add(bearer)) {
                throw Refusal.of(at + "/bearer", "bearer-twice");
            }
            BigDecimal amount = Yuan.read(at + "/amount", part.amount());
            sum = sum.add(amount);
            shares.add(new Share(bearer.word(), Yuan.text(amount)));
        }
        if (sum.compareTo(total) != 0) {
            throw Refusal.of("cost/shares", "shares-not-the-total", sum.toPlainString(), total.toPlainString());
        }
        return new Cost(Yuan.text(total), shares);
    }
}
