package cn.example.throwing;

import java.util.Map;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterAction;
import org.bagui.core.register.spi.Row;

/** An action that cannot even tell what it is for. */
public final class ThrowingAction implements RegisterAction<RegisterEntry> {
    @Override
    public String register() {
        throw new IllegalStateException("broken");
    }

    @Override
    public String name() {
        throw new IllegalStateException("broken");
    }

    @Override
    public String permission() {
        throw new IllegalStateException("broken");
    }

    @Override
    public void apply(Row<RegisterEntry> row, Map<String, Object> input, Faults faults) {
        throw new IllegalStateException("broken");
    }
}
