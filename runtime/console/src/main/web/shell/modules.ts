import { ref, shallowRef, watch } from 'vue';
import { address, read } from '../api/http';
import { Refusal } from '../api/refusal';
import { language } from '../text/language';
import { session } from './session';
import { placeCode } from './workplace';

export interface Module {
    name: string;
    title?: string;
    version: string;
    state: 'active' | 'failed' | 'stopped';
    causes?: string[];
    /** Jar of the folder of plugins that it came from. */
    file?: string;
    registers: string[];
    paths: string[];
    pages: { name: string; title: string; script: string }[];
}

export interface RegisterLine {
    name: string;
    title: string;
    period: 'none' | 'month';
    module: string;
}

export const modules = shallowRef<Module[]>([]);
export const registers = shallowRef<RegisterLine[]>([]);
/** Whether both were read once. */
export const loaded = ref(false);

const EVERY = 5_000;
let timer: number | undefined;

/** Reads anew what there is for the place; what comes or goes shows at once in the navigation. */
export async function refresh(): Promise<void> {
    if (placeCode.value === '') {
        return;
    }
    const [jurisdiction, spoken] = [placeCode.value, language.value];
    const [there, kept] = await Promise.all([
        read<{ items: Module[] }>(address('modules', { jurisdiction })),
        read<{ items: RegisterLine[] }>(address('registers', { jurisdiction })),
    ]);
    if (jurisdiction !== placeCode.value || spoken !== language.value) {
        // Meant for a view that has gone; the one for the present view is on its way.
        return;
    }
    modules.value = same(modules.value, there.items);
    registers.value = same(registers.value, kept.items);
    loaded.value = true;
}

/** Keeps the old list where nothing changed, so that nothing is drawn anew. */
function same<T>(before: T[], after: T[]): T[] {
    return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

/** Looks every few seconds while somebody can see the page, and at once where place or language change. */
export function watchModules(): () => void {
    let latest = 0;
    const look = async (round: number): Promise<void> => {
        if (document.visibilityState === 'visible' && !session.state.lost) {
            try {
                await refresh();
            } catch (failure) {
                if (!(failure instanceof Refusal)) {
                    throw failure;
                }
            }
        }
        if (round === latest) {
            timer = window.setTimeout(look, EVERY, round);
        }
    };
    const stop = watch(
        [placeCode, language],
        () => {
            window.clearTimeout(timer);
            void look(++latest);
        },
        { immediate: true },
    );
    return () => {
        stop();
        latest = -1;
        window.clearTimeout(timer);
    };
}

export function isThere(module: string): boolean {
    return modules.value.some((one) => one.name === module && one.state === 'active');
}
