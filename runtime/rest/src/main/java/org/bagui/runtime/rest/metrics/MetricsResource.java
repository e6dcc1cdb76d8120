package org.bagui.runtime.rest.metrics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.plugin.PluginFigures;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Figures for monitoring, in the text format of Prometheus 0.0.4. */
@Component(service = RestResource.class, property = RestResource.PATH + "=metrics")
@Produces(MetricsResource.TYPE)
public final class MetricsResource implements RestResource {
    static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private final Metrics metrics;
    private final RegisterService registers;
    private final PluginCalls plugins;

    /** These figures. */
    @Activate
    public MetricsResource(
            @Reference Metrics metrics, @Reference RegisterService registers, @Reference PluginCalls plugins) {
        this.metrics = metrics;
        this.registers = registers;
        this.plugins = plugins;
    }

    /** All figures. */
    @GET
    @RequiresPermission(Permission.METRICS_READ)
    public String text() {
        StringBuilder out = new StringBuilder(4_096);
        head(out, "bagui_http_requests_total", "counter", "Requests answered.");
        Map<Metrics.Key, Metrics.Sum> sums = metrics.sums();
        sums.forEach((key, sum) -> line(out, "bagui_http_requests_total", key, "", sum.requests.sum()));
        head(out, "bagui_http_request_seconds_total", "counter", "Time spent on the requests answered.");
        sums.forEach((key, sum) -> line(out, "bagui_http_request_seconds_total", key, "", seconds(sum.nanos.sum())));
        head(out, "bagui_http_refusals_total", "counter", "Requests refused, by the code of the refusal.");
        metrics.refusals()
                .forEach((refused, times) -> line(
                        out,
                        "bagui_http_refusals_total",
                        refused.key(),
                        ",code=\"" + escaped(refused.code()) + "\"",
                        times));
        Runtime jvm = Runtime.getRuntime();
        gauge(out, "bagui_heap_used_bytes", "Heap in use.", jvm.totalMemory() - jvm.freeMemory());
        gauge(out, "bagui_heap_max_bytes", "Largest heap.", jvm.maxMemory());
        gauge(
                out,
                "bagui_registers",
                "Registers published.",
                registers.definitions().size());
        gauge(
                out,
                "bagui_registers_failed",
                "Registers that failed.",
                registers.failures().size());
        plugins(out);
        return out.toString();
    }

    /** What was counted of each local plugin since it came. */
    private void plugins(StringBuilder out) {
        List<PluginFigures> all = plugins.figures();
        plugin(out, "calls", "Calls into a local plugin.", all, PluginFigures::calls);
        plugin(out, "failed", "Calls into a local plugin that failed.", all, PluginFigures::failed);
        plugin(out, "slow", "Calls into a local plugin that took too long.", all, PluginFigures::slow);
        plugin(out, "refused", "Calls that found a local plugin too busy.", all, PluginFigures::refused);
        plugin(out, "allocated_bytes", "Bytes allocated by its calls.", all, PluginFigures::allocatedBytes);
        plugin(out, "log_dropped", "Log lines beyond the budget.", all, PluginFigures::droppedLines);
    }

    private static void plugin(
            StringBuilder out, String what, String help, List<PluginFigures> all, ToLongFunction<PluginFigures> count) {
        String name = "bagui_plugin_" + what + "_total";
        head(out, name, "counter", help);
        for (PluginFigures one : all) {
            out.append(name).append("{plugin=\"").append(escaped(one.plugin())).append("\"} ");
            out.append(count.applyAsLong(one)).append('\n');
        }
    }

    private static void gauge(StringBuilder out, String name, String help, long value) {
        head(out, name, "gauge", help);
        out.append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder out, String name, Metrics.Key key, String more, Object value) {
        out.append(name)
                .append("{route=\"")
                .append(escaped(key.route()))
                .append("\",method=\"")
                .append(escaped(key.method()))
                .append("\",status=\"")
                .append(key.status())
                .append('"')
                .append(more)
                .append("} ")
                .append(value)
                .append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.6f", nanos / 1e9);
    }
}
