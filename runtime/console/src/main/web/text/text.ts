import { language } from './language';
import { en, zh } from './words';

export type Key = keyof typeof zh;

const texts = { zh, en } as const;

/** A place of a value, {0}, or one of two words by its number, {0|firm|firms}. */
const PLACE = /\{(\d)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** The text of a key in the present language, with its places {0}, {1} … filled in. */
export function t(key: Key, ...values: (string | number)[]): string {
    return texts[language.value][key].replace(PLACE, (place, index: string, one?: string, many?: string) => {
        const value = String(values[Number(index)] ?? place);
        return one === undefined ? value : value === '1' ? one : (many as string);
    });
}

/** A number as officers read it. */
export function number(value: number | null | undefined): string {
    return value === null || value === undefined ? '–' : value.toLocaleString(language.value === 'zh' ? 'zh-CN' : 'en-GB');
}

/** A month such as 2022-03 as people say it. */
export function monthName(month: string): string {
    const first = new Date(`${month}-01T00:00:00Z`);
    return first.toLocaleDateString(language.value === 'zh' ? 'zh-CN' : 'en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' });
}
