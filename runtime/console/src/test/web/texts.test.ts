import { describe, expect, it } from 'vitest';
import { en } from '../../main/web/text/en';
import { zh } from '../../main/web/text/zh';

describe('texts', () => {
    it('have the same places in both languages', () => {
        const places = (text: string): string => (text.match(/\{\d\}/g) ?? []).sort().join();
        for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
            expect(places(en[key]), key).toBe(places(zh[key]));
            expect(zh[key], key).not.toBe('');
        }
    });
});
