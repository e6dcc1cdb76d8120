import { reactive } from 'vue';
import { address, read } from '../api/http';
import { language } from '../text/language';

export interface Code {
    code: string;
    name: string;
    retired?: boolean;
}

interface ListJson {
    items: { code: string; nameZh: string; nameEn?: string; name?: string; retired?: boolean }[];
}

/** Lists with more codes are searched, not listed. */
export const SHORT = 300;

const lists = reactive(new Map<string, Map<string, string>>());
const asked = new Set<string>();

/** Codes of a list, or of its part that fits what is typed; retired are those that do not hold for the month, or today. */
export async function codes(list: string, q = '', period = ''): Promise<Code[]> {
    const { items } = await read<ListJson>(address(`code-lists/${encodeURIComponent(list)}`, { q, period }));
    const found = items.map((one) => ({ code: one.code, name: nameOf(one), ...(one.retired ? { retired: true } : {}) }));
    remember(list, found);
    return found;
}

function nameOf(one: ListJson['items'][number]): string {
    return one.name ?? (language.value === 'en' ? (one.nameEn ?? one.nameZh) : one.nameZh);
}

function remember(list: string, found: Code[]): void {
    const key = `${list}/${language.value}`;
    const names = lists.get(key) ?? new Map<string, string>();
    for (const one of found) {
        names.set(one.code, one.name);
    }
    lists.set(key, names);
}

/** Name of a code in the present language; the code itself until the list has come, or where it has none. */
export function codeName(list: string, code: string): string {
    const key = `${list}/${language.value}`;
    if (!asked.has(key)) {
        asked.add(key);
        void codes(list).catch(() => asked.delete(key));
    }
    return lists.get(key)?.get(code) ?? code;
}
