import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, Rest, Screen, screens, url } from './screen';

let chromium: Browser;

beforeAll(async () => {
    chromium = await browser();
});
afterAll(() => chromium.close());

it('the page of the OpenAPI document shows its operations to who signs in, and all its files are there', async () => {
    const username = `screen.docs${Date.now() % 100_000}`;
    const officer = await (await Rest.administrator()).officer(username, '450323', 'officer');
    const screen = await Screen.open(chromium);
    const refused: string[] = [];
    screen.page.on('response', (response) => {
        if (response.status() >= 400) {
            refused.push(`${response.status()} ${response.url()}`);
        }
    });
    await screen.page.goto(`${url}/api/v1/docs`);
    await screen.page.locator('[name=username]').fill(officer.username);
    await screen.page.locator('[name=password]').fill(officer.password);
    await screen.page.locator('#sign-in button').click();
    await screen.page.locator('.opblock').first().waitFor();
    expect(await screen.page.locator('#sign-in').isVisible()).toBe(false);
    expect(await screen.page.locator('.opblock').count()).toBeGreaterThan(50);
    expect([...refused, ...screen.wrong, ...screen.outside]).toEqual([]);
    await screen.page.screenshot({ path: join(screens, 'document.png') });
    await screen.close();
});
