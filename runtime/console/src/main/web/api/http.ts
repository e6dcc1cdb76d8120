import { language } from '../text/language';
import { Refusal, type ProblemJson } from './refusal';

const BASE = '/api/v1/';

/** What a browser must show with whatever writes; kept in memory only, read anew with the session. */
let csrfToken: string | undefined;
let lost: () => void = () => undefined;
let renewed: () => Promise<boolean> = () => Promise.resolve(false);

export function proveBy(token: string | undefined): void {
    csrfToken = token;
}

/** Says what to do when the server no longer knows the session. */
export function onSessionLost(listener: () => void): void {
    lost = listener;
}

/** Asks for the word anew, where another tab has opened a session; tells whether it is still the same account's. */
export function onProofRefused(listener: () => Promise<boolean>): void {
    renewed = listener;
}

export interface Options {
    /** JSON to send. */
    json?: unknown;
    /** A file to send as it is. */
    file?: Blob;
    /** Version that the change is of. */
    ifMatch?: string;
    headers?: Record<string, string>;
    signal?: AbortSignal;
    /** Whether 401 is an answer that the caller shows itself. */
    signingIn?: boolean;
    /** Whether the request is sent for the second time. */
    again?: boolean;
}

export interface Answer<T> {
    status: number;
    body: T;
    etag: string | undefined;
}

/** Puts parameters behind a path; those without a value are left out, lists repeat. */
export function address(path: string, parameters: Record<string, string | number | boolean | string[] | undefined>): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
        for (const one of Array.isArray(value) ? value : [value]) {
            if (one !== undefined && one !== '') {
                query.append(name, String(one));
            }
        }
    }
    const text = query.toString();
    return text === '' ? path : `${path}?${text}`;
}

/** Sends a request and gives status and body; throws a Refusal for anything but success. */
export async function exchange<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
    const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language.value, ...options.headers };
    let body: BodyInit | undefined;
    if (options.json !== undefined) {
        headers['Content-Type'] = 'application/json';
        body = JSON.stringify(options.json);
    } else if (options.file) {
        headers['Content-Type'] = options.file.type || 'application/octet-stream';
        body = options.file;
    }
    if (csrfToken !== undefined && method !== 'GET') {
        headers['X-Csrf-Token'] = csrfToken;
    }
    if (options.ifMatch !== undefined) {
        headers['If-Match'] = options.ifMatch;
    }
    const init = { method, headers, ...(body === undefined ? {} : { body }), ...(options.signal ? { signal: options.signal } : {}) };
    let response: Response;
    try {
        response = await sent(path, init, options.signingIn);
    } catch (failure) {
        const unproved = failure instanceof Refusal && failure.code === 'csrf-token-required';
        if (unproved && !options.again && (await renewed())) {
            return exchange<T>(method, path, { ...options, again: true });
        }
        throw failure;
    }
    const json = response.headers.get('Content-Type')?.includes('json') === true;
    return {
        status: response.status,
        body: (json ? await response.json() : undefined) as T,
        etag: response.headers.get('ETag') ?? undefined,
    };
}

/** Sends a request and gives a success; throws a Refusal for anything else, and tells of a session that is lost. */
export async function sent(path: string, init: RequestInit, signingIn = false): Promise<Response> {
    const response = await reached(path, init);
    if (!response.ok) {
        const refusal = await refused(response);
        if (refusal.status === 401 && !signingIn) {
            lost();
        }
        throw refusal;
    }
    return response;
}

async function reached(path: string, init: RequestInit): Promise<Response> {
    try {
        return await fetch(BASE + path, { ...init, credentials: 'same-origin', cache: 'no-store' });
    } catch (failure) {
        if (failure instanceof DOMException && failure.name === 'AbortError') {
            throw failure;
        }
        throw new Refusal({ status: 0, code: 'not-reached' });
    }
}

async function refused(response: Response): Promise<Refusal> {
    const after = Number(response.headers.get('Retry-After') ?? Number.NaN);
    const retryAfter = Number.isNaN(after) ? undefined : after;
    try {
        return new Refusal((await response.json()) as ProblemJson, retryAfter);
    } catch {
        // A proxy in front may answer in its own words.
        return new Refusal({ status: response.status, code: `http-${response.status}` }, retryAfter);
    }
}

export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await exchange<T>('GET', path, signal ? { signal } : {})).body;
}
