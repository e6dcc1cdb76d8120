import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests tell the same whatever the machine's time zone and language are; their processes inherit this.
Object.assign(process.env, { TZ: 'Asia/Shanghai', LC_ALL: 'C.UTF-8' });

const web = fileURLToPath(new URL('./src/main/web', import.meta.url));

export default defineConfig({
    root: web,
    base: '/console/',
    plugins: [vue()],
    build: {
        target: 'es2022',
        // A module preload polyfill would be an inline script.
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 800,
    },
    server: { proxy: { '/api': process.env.BAGUI_URL ?? 'http://127.0.0.1:8080' } },
    test: {
        root: fileURLToPath(new URL('./src/test', import.meta.url)),
        environment: 'jsdom',
        include: ['web/**/*.test.ts'],
    },
});
