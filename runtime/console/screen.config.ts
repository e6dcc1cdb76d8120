import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that drive a browser on a running platform; runtime/itest starts both. */
export default defineConfig({
    test: {
        root: fileURLToPath(new URL('./src/test', import.meta.url)),
        include: ['screen/**/*.test.ts'],
        testTimeout: 300_000,
        hookTimeout: 60_000,
        fileParallelism: false,
    },
});
