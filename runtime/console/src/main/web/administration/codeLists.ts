import { shallowRef, type ShallowRef } from 'vue';
import { address, exchange, read } from '../api/http';

export interface ListLine {
    name: string;
    title: string;
    loaded: boolean;
    codes: number;
}

export interface CodeLine {
    code: string;
    name?: string;
    nameZh: string;
    nameEn?: string;
    parent?: string;
    aliases?: string[];
    retired?: boolean;
    validFrom?: string;
    validUntil?: string;
}

export interface Loaded {
    list: string;
    codes: number;
    ignoredColumns: string[];
    added: number;
    changed: number;
    retired: number;
    unchanged: number;
}

export async function allLists(): Promise<ListLine[]> {
    return (await read<{ items: ListLine[] }>('code-lists')).items;
}

/** All lists for a form's choice; empty until they have come. */
export function codeLists(): ShallowRef<ListLine[]> {
    const lists = shallowRef<ListLine[]>([]);
    void allLists().then((found) => (lists.value = found));
    return lists;
}

export async function codesOf(list: string, q: string, signal: AbortSignal): Promise<CodeLine[]> {
    return (await read<{ items: CodeLine[] }>(address(`code-lists/${encodeURIComponent(list)}`, { q }), signal)).items;
}

/** Without `confirm` a file that retires much, or what is in use, is refused with 409 `retiring-unconfirmed`. */
export async function load(list: string, file: File, confirm: boolean): Promise<Loaded> {
    return (await exchange<Loaded>('PUT', address(`code-lists/${encodeURIComponent(list)}`, { confirm: confirm || undefined }), { file, headers: { 'Content-Type': 'text/csv' } })).body;
}

const COLUMNS = ['code', 'name_zh', 'name_en', 'parent_code', 'aliases', 'retired', 'valid_from', 'valid_until'];

/** Codes as the CSV file that can be loaded again. */
export function csv(codes: CodeLine[]): string {
    const lines = codes.map((one) =>
        [
            one.code,
            one.nameZh,
            one.nameEn ?? '',
            one.parent ?? '',
            (one.aliases ?? []).join('|'),
            one.retired ? '是' : '',
            one.validFrom ?? '',
            one.validUntil ?? '',
        ]
            .map(quoted)
            .join(','),
    );
    return [COLUMNS.join(','), ...lines, ''].join('\r\n');
}

/** RFC 4180. */
function quoted(text: string): string {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
