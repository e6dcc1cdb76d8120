import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { Refusal } from '../api/refusal';
import { problemText } from './problem';

export interface Telling {
    /** What the server said against the last step; empty where nothing. */
    fault: Ref<string>;
    refusal: ShallowRef<Refusal | undefined>;
    busy: Ref<boolean>;
    /** Runs a step; a refusal is told, anything else is a fault of the console and goes on. True where the step was done. */
    told(step: () => Promise<unknown>): Promise<boolean>;
}

/** Steps of a page and what the server says against them. */
export function telling(): Telling {
    const fault = ref('');
    const refusal = shallowRef<Refusal>();
    const busy = ref(false);
    let running = 0;

    async function told(step: () => Promise<unknown>): Promise<boolean> {
        busy.value = ++running > 0;
        fault.value = '';
        refusal.value = undefined;
        try {
            await step();
            return true;
        } catch (failure) {
            if (failure instanceof DOMException && failure.name === 'AbortError') {
                // A newer step has taken its place.
                return false;
            }
            if (!(failure instanceof Refusal)) {
                throw failure;
            }
            refusal.value = failure;
            fault.value = [problemText(failure), ...failure.errors.filter((one) => !one.field).map((one) => one.message)].join(' ');
            return false;
        } finally {
            busy.value = --running > 0;
        }
    }

    return { fault, refusal, busy, told };
}
