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
    /**
     * Asks for what a view shows that may change meanwhile: only the newest answer is taken, only its refusal is told. True where it was
     * taken.
     */
    latest<T>(ask: () => Promise<T>, take: (answer: T) => void): Promise<boolean>;
}

/** Steps of a page and what the server says against them. */
export function telling(): Telling {
    const fault = ref('');
    const refusal = shallowRef<Refusal>();
    const busy = ref(false);
    let running = 0;
    let newest = 0;

    async function told(step: () => Promise<unknown>, counts = (): boolean => true): Promise<boolean> {
        busy.value = ++running > 0;
        fault.value = '';
        refusal.value = undefined;
        try {
            await step();
            return true;
        } catch (failure) {
            if (!counts()) {
                return false;
            }
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

    async function latest<T>(ask: () => Promise<T>, take: (answer: T) => void): Promise<boolean> {
        const mine = ++newest;
        const isNewest = (): boolean => mine === newest;
        let taken = false;
        await told(async () => {
            const answer = await ask();
            if (isNewest()) {
                take(answer);
                taken = true;
            }
        }, isNewest);
        return taken;
    }

    return { fault, refusal, busy, told: (step) => told(step), latest };
}
