import { describe, expect, it } from 'vitest';
import { onceHeaders } from '../../main/web/api/once';

describe('the key of a request', () => {
    it('stays with its body, and is another for another body or form', () => {
        const once = onceHeaders();
        const first = once({ persons: 1 });
        expect(once({ persons: 1 })).toEqual(first);
        expect(once({ persons: 2 })).not.toEqual(first);
        expect(onceHeaders()({ persons: 1 })).not.toEqual(first);
        expect(first['Idempotency-Key']).toMatch(/^[0-9a-f-]{7,36}$/);
    });
});
