import { onMounted, onUnmounted } from 'vue';

const EVERY = 30_000;

/** Looks again when a page is seen again, and every half minute while it is: others work on the same month. */
export function lookAgain(look: () => unknown): void {
    let timer: number | undefined;
    const seen = (): void => {
        if (document.visibilityState === 'visible') {
            look();
        }
    };
    onMounted(() => {
        document.addEventListener('visibilitychange', seen);
        timer = window.setInterval(seen, EVERY);
    });
    onUnmounted(() => {
        document.removeEventListener('visibilitychange', seen);
        window.clearInterval(timer);
    });
}
