/**
 * Puts a text into the clipboard; where the page came over plain HTTP, or the browser does not let it, by the old way. False where
 * neither does.
 */
export async function copyText(text: string): Promise<boolean> {
    if (window.isSecureContext) {
        try {
            await navigator.clipboard.writeText(text);
            return true;
        } catch (failure) {
            if (!(failure instanceof DOMException)) {
                throw failure;
            }
        }
    }
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
}
