import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Changes texts of an .xlsx file as somebody does who opens it, edits a few cells and saves. */
export function edited(workbook: Uint8Array, changes: [from: string | RegExp, to: string][]): Buffer {
    const parts = unzipSync(workbook);
    const done = new Set<string | RegExp>();
    for (const [name, bytes] of Object.entries(parts)) {
        if (name.endsWith('.xml')) {
            let text = readable(strFromU8(bytes));
            for (const [from, to] of changes) {
                const after = text.replace(from, to);
                if (after !== text) {
                    done.add(from);
                }
                text = after;
            }
            parts[name] = strToU8(text);
        }
    }
    const left = changes.filter(([from]) => !done.has(from));
    if (left.length > 0) {
        throw new Error(`not found in the workbook: ${left.map(([from]) => String(from)).join(', ')}`);
    }
    return Buffer.from(zipSync(parts));
}

/** Some programs write Chinese as references to characters. */
function readable(xml: string): string {
    return xml.replace(/&#x([0-9a-f]{4,5});/gi, (_reference, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}
