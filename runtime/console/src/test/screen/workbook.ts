import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Changes texts of an .xlsx file as somebody does who opens it, edits a few cells and saves. */
export function edited(workbook: Uint8Array, changes: [from: string | RegExp, to: string][]): Buffer {
    const parts = unzipSync(workbook);
    let done = 0;
    for (const [name, bytes] of Object.entries(parts)) {
        if (name.endsWith('.xml')) {
            let text = strFromU8(bytes);
            for (const [from, to] of changes) {
                const after = text.replace(from, to);
                done += after === text ? 0 : 1;
                text = after;
            }
            parts[name] = strToU8(text);
        }
    }
    if (done < changes.length) {
        throw new Error(`only ${done} of ${changes.length} changes were possible`);
    }
    return Buffer.from(zipSync(parts));
}
