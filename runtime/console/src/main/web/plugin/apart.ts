import { ElConfigProvider } from 'element-plus';
import { createApp, h, type App, type Component } from 'vue';
import { locale } from '../text/locale';

/** A component in an app of its own, for an element outside the console's; the library's controls speak the present language there, too. */
export function apart(component: Component, properties: Record<string, unknown>): App {
    return createApp({ render: () => h(ElConfigProvider, { locale: locale.value }, () => h(component, properties)) });
}
