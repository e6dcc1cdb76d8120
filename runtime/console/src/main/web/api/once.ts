/**
 * Headers that let the same body be sent again without being written twice; another body is another request. Random numbers, since
 * UUIDs are to be had in secure contexts only.
 */
export function onceHeaders(): (body: unknown) => Record<string, string> {
    let sent = '';
    let key = '';
    return (body) => {
        const text = JSON.stringify(body);
        if (key === '' || text !== sent) {
            sent = text;
            key = [...crypto.getRandomValues(new Uint32Array(4))].map((one) => one.toString(16)).join('-');
        }
        return { 'Idempotency-Key': key };
    };
}
