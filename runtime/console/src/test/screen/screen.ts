import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

export { browser } from './launch';

/** Address of the platform under test; the Java test that starts it hands it over, with an administrator's password. */
export const url = required('BAGUI_URL');

/** Folder of the screenshots, to be looked at. */
export const screens = join(import.meta.dirname, '../../../target/screens');
mkdirSync(screens, { recursive: true });

/** Languages in which whole pages are looked at: the short run of the tests leaves English to the whole one. */
export const LANGUAGES = (process.env.BAGUI_LANGUAGES ?? 'zh,en').split(',');

function required(name: string): string {
    const value = process.env[name];
    if (!value) {
        throw new Error(`${name} is missing: these tests are run by runtime/itest, Console*Test`);
    }
    return value;
}

/** How often in a row a page has drawn itself and had nothing to do when it is at rest. */
const IDLE = 3;

/** A desk with a browser of its own: the usual screen of a county office, and whatever goes wrong on its pages. */
export class Screen {
    readonly wrong: string[] = [];
    readonly outside: string[] = [];
    private open = 0;
    private asked = 0;

    private constructor(
        readonly context: BrowserContext,
        readonly page: Page,
    ) {
        page.on('pageerror', (failure) => this.wrong.push(failure.message));
        page.on('console', (message) => {
            // A refusal that a page shows is no fault of the page.
            if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
                this.wrong.push(message.text());
            }
        });
        const ended = (): number => (this.open -= 1);
        page.on('requestfinished', ended);
        page.on('requestfailed', ended);
        page.on('request', (request) => {
            this.open += 1;
            this.asked += 1;
            if (!request.url().startsWith(url) && !request.url().startsWith('data:') && !request.url().startsWith('blob:')) {
                this.outside.push(request.url());
            }
        });
    }

    static async open(of: Browser, viewport = { width: 1366, height: 768 }, timezoneId = 'Asia/Shanghai'): Promise<Screen> {
        // What slides and fades is drawn again sixty times a second: up to a sixth of what the browser does.
        const context = await of.newContext({ viewport, locale: 'zh-CN', timezoneId, acceptDownloads: true, reducedMotion: 'reduce' });
        context.setDefaultTimeout(60_000);
        return new Screen(context, await context.newPage());
    }

    async goto(path: string): Promise<void> {
        await this.page.goto(`${url}/console/${path}`);
    }

    async signIn(username: string, password: string): Promise<void> {
        await this.page.getByLabel('用户名').fill(username);
        await this.page.getByLabel('密码', { exact: true }).fill(password);
        await this.page.getByRole('button', { name: '登录' }).click();
    }

    /**
     * Waits until the page has had all its answers, asks for nothing more when it has drawn them, and what slides in has come.
     *
     * @param held tells how many answers the test itself holds back
     */
    async settled(held = (): number => 0): Promise<void> {
        await expect.poll(() => this.isAtRest(held), { timeout: 60_000, interval: 10 }).toBe(true);
        await this.page.evaluate(() =>
            Promise.allSettled(
                document
                    .getAnimations()
                    .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
                    .map((one) => one.finished),
            ),
        );
    }

    private async isAtRest(held: () => number): Promise<boolean> {
        const before = this.asked;
        if (this.open > held()) {
            return false;
        }
        await this.page.evaluate(async (times) => {
            for (let time = 0; time < times; time++) {
                await new Promise((drawn) => requestAnimationFrame(() => requestIdleCallback(drawn, { timeout: 1_000 })));
            }
        }, IDLE);
        return this.open <= held() && this.asked === before;
    }

    async close(): Promise<void> {
        await this.context.close();
    }
}

/** REST beside the browser: to make what a test begins with, and to compare what a page shows. */
export class Rest {
    private constructor(private readonly token: string) {}

    static async signIn(username: string, password: string): Promise<Rest> {
        const { token } = await sent('POST', 'sessions', undefined, { username, password });
        return new Rest(token as string);
    }

    static administrator(): Promise<Rest> {
        return Rest.signIn(required('BAGUI_ADMIN'), required('BAGUI_ADMIN_PASSWORD'));
    }

    /** The other administrator, who confirms what the first one asks for. */
    static second(): Promise<Rest> {
        return Rest.signIn(required('BAGUI_SECOND'), required('BAGUI_SECOND_PASSWORD'));
    }

    /** Makes an account with a first password, which has to be changed. */
    async account(username: string, jurisdiction: string, ...roles: string[]): Promise<string> {
        const password = `First-${crypto.randomUUID()}`;
        const made = await this.send('POST', 'accounts', { username, displayName: username, jurisdiction, roles, password });
        if (made.pending) {
            await (await Rest.second()).send('POST', `accounts/${username}/pending/confirm`, { roles, jurisdiction });
        }
        return password;
    }

    /** Makes an account that can work at once. */
    async officer(username: string, jurisdiction: string, ...roles: string[]): Promise<{ username: string; password: string; rest: Rest }> {
        const first = await this.account(username, jurisdiction, ...roles);
        const password = `Second-${crypto.randomUUID()}`;
        await (await Rest.signIn(username, first)).send('POST', `accounts/${username}/password`, { currentPassword: first, newPassword: password });
        return { username, password, rest: await Rest.signIn(username, password) };
    }

    /** What says who asks, for requests of a test’s own. */
    get headers(): Record<string, string> {
        return { Authorization: `Bearer ${this.token}` };
    }

    send(method: string, path: string, body?: unknown, type?: string): Promise<Record<string, unknown>> {
        return sent(method, path, this.token, body, type);
    }

    /** Changes an entry of which a version was seen. */
    async change(path: string, version: number, values: Record<string, unknown>): Promise<void> {
        await sent('PATCH', path, this.token, values, 'application/json', { 'If-Match': `"${version}"` });
    }

    /** Fetches a file. */
    async file(path: string): Promise<Uint8Array> {
        const response = await fetch(`${url}/api/v1/${path}`, { headers: { Authorization: `Bearer ${this.token}`, 'Accept-Language': 'zh' } });
        if (!response.ok) {
            throw new Error(`${path}: ${response.status} ${await response.text()}`);
        }
        return new Uint8Array(await response.arrayBuffer());
    }
}

async function sent(
    method: string,
    path: string,
    token: string | undefined,
    body?: unknown,
    type = 'application/json',
    headers: Record<string, string> = {},
): Promise<Record<string, unknown>> {
    const response = await fetch(`${url}/api/v1/${path}`, {
        method,
        headers: {
            ...headers,
            ...(token ? { Authorization: `Bearer ${token}` } : {}),
            ...(body === undefined ? {} : { 'Content-Type': type }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) {
        throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
