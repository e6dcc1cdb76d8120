import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests tell the same whatever the machine's time zone and language are; their processes inherit this.
Object.assign(process.env, { TZ: 'Asia/Shanghai', LC_ALL: 'C.UTF-8' });

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
