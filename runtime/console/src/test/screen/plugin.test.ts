import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, Rest, Screen } from './screen';

let chromium: Browser;

beforeAll(async () => (chromium = await browser()));
afterAll(() => chromium.close());

it('a plugin’s pages come with it and go with it while the console is open', async () => {
    const jar = join(process.env.BAGUI_PLUGINS as string, 'auto.jar');
    const officer = await (await Rest.administrator()).officer('screen.plugin', '450323', 'officer');
    const screen = await Screen.open(chromium);
    await screen.goto('450323/2020-05/registers/labour-demand');
    await screen.signIn(officer.username, officer.password);
    const navigation = screen.page.getByRole('navigation');
    await navigation.getByText('企业用工需求表').waitFor();
    expect(await navigation.getByText('汽车产线').count()).toBe(0);
    try {
        copyFileSync(process.env.BAGUI_SAMPLE_PLUGIN as string, jar);
        await navigation.getByText('汽车产线').click({ timeout: 60_000 });
        await screen.page.getByRole('heading', { name: '汽车产线' }).waitFor();
        await navigation.getByText('产线看板').click();
        await screen.page.getByRole('heading', { name: '产线看板 2020-05' }).waitFor();
        await screen.page.getByRole('button', { name: '下一月' }).click();
        await screen.page.getByRole('heading', { name: '产线看板 2020-06' }).waitFor();
    } finally {
        rmSync(jar);
    }
    await screen.page.getByRole('heading', { name: '该功能已停用' }).waitFor({ timeout: 60_000 });
    expect(await navigation.getByText('汽车产线').count()).toBe(0);
    expect(screen.wrong).toEqual([]);
    await screen.close();
});
