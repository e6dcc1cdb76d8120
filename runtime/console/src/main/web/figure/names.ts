import { codeName } from '../register/codes';
import { t } from '../text/text';

const LISTS: Record<string, string> = {
    city: 'division',
    county: 'division',
    industryCode: 'industry',
    occupationCode: 'occupation',
    postCategory: 'post_category',
    shortageReason: 'shortage_reason',
};

/** Name of a group of a roll-up. */
export function groupName(by: string, value: unknown): string {
    if (value === undefined || value === null || value === '') {
        return t('notStated');
    }
    const list = LISTS[by];
    return list ? codeName(list, String(value)) : String(value);
}
