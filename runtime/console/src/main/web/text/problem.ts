import type { Refusal } from '../api/refusal';
import { t } from './text';

/** What to tell of a refusal; the server's own words where there are any. */
export function problemText(refusal: Refusal): string {
    if (refusal.status === 0) {
        return t('notReached');
    }
    if (refusal.code.startsWith('http-')) {
        return t('serverFailed', refusal.status);
    }
    return refusal.message;
}
