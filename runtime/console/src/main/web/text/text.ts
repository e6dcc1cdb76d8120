import { language } from './language';
import { en, zh } from './words';

export type Key = keyof typeof zh;

const texts = { zh, en } as const;

/** The text of a key in the present language, with its places {0}, {1} … filled in. */
export function t(key: Key, ...values: (string | number)[]): string {
    return texts[language.value][key].replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

/** A number as officers read it. */
export function number(value: number | null | undefined): string {
    return value === null || value === undefined ? '–' : value.toLocaleString(language.value === 'zh' ? 'zh-CN' : 'en-GB');
}
