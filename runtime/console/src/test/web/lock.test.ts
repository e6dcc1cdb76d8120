import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the lock file says what is installed, and not from where', () => {
    const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8')) as {
        packages: Record<string, { resolved?: string; integrity?: string }>;
    };
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    expect(installed.length).toBeGreaterThan(50);
    expect(installed.filter(([, one]) => one.resolved !== undefined)).toEqual([]);
    expect(installed.filter(([, one]) => one.integrity === undefined).map(([path]) => path)).toEqual([]);
});
