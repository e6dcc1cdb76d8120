/** Puts a text into the clipboard; where the page came over plain HTTP, by the old way, since browsers then offer no other. */
export async function copyText(text: string): Promise<boolean> {
    if (window.isSecureContext) {
        await navigator.clipboard.writeText(text);
        return true;
    }
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
}
