import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What drives a browser on a running platform: tests of runtime/itest, measurements of runtime/bench. */
export default defineConfig({
    test: {
        root: fileURLToPath(new URL('./src/test', import.meta.url)),
        include: ['screen/**/*.test.ts', 'speed/**/*.speed.ts'],
        testTimeout: 300_000,
        hookTimeout: 60_000,
        fileParallelism: false,
    },
});
