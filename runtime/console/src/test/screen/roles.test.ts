import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, Rest, Screen } from './screen';

const COUNTY = '450332';
const MONTH = '2020-06';

let chromium: Browser;

beforeAll(async () => (chromium = await browser()));
afterAll(() => chromium.close());

it.each(['officer', 'reviewer', 'reader'])('every page that a %s is led to is open to the role', async (role) => {
    const account = await (await Rest.administrator()).officer(`screen.role${Date.now() % 100_000}`, COUNTY, role);
    const screen = await Screen.open(chromium);
    const { page } = screen;
    const refused: string[] = [];
    page.on('response', (response) => {
        if (response.status() >= 400 && !response.url().endsWith('sessions/current')) {
            refused.push(`${response.status()} ${response.url()}`);
        }
    });
    await screen.goto(`${COUNTY}/${MONTH}`);
    await screen.signIn(account.username, account.password);
    const links = page.locator('nav a');
    await page.locator('main h1').waitFor();
    await links.nth(5).waitFor();
    for (let at = 0; at < (await links.count()); at++) {
        await links.nth(at).click();
        await page.locator('main h1, main h2').first().waitFor();
        await screen.settled();
        expect(await page.getByRole('alert').count(), await links.nth(at).innerText()).toBe(0);
    }
    expect(refused).toEqual([]);
    expect(screen.wrong).toEqual([]);
    await screen.close();
});
