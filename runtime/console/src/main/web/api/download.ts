import { language } from '../text/language';
import { sent } from './http';

/** Fetches a file in the language of the pages and hands it to the browser under the name that the server gives. */
export async function download(path: string): Promise<void> {
    const response = await sent(path, { headers: { 'Accept-Language': language.value } });
    save(await response.blob(), nameOf(response.headers.get('Content-Disposition') ?? ''));
}

/** Hands a file to the browser. */
export function save(file: Blob, name: string): void {
    const address = URL.createObjectURL(file);
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.download = name;
    anchor.click();
    URL.revokeObjectURL(address);
}

/** File name of a Content-Disposition; the one in UTF-8 (RFC 6266) where there is one. */
export function nameOf(disposition: string): string {
    const wide = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
    return wide ? decodeURIComponent(wide) : (/filename="([^"]*)"/.exec(disposition)?.[1] ?? 'bagui');
}
