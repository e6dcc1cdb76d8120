import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { screens, type Screen } from './screen';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Keeps a picture of a page under a name, and tells what is wrong with it: barriers, cut texts, missing words. */
export async function look(page: Page, name: string): Promise<string[]> {
    await page.screenshot({ path: join(screens, `${name}.png`), animations: 'disabled' });
    return [...(await barriers(page)), ...(await cut(page))].map((one) => `${name}: ${one}`);
}

/** Looks at a page in Chinese, then in English, and goes back. */
export async function inBoth(screen: Screen, name: string): Promise<string[]> {
    const found: string[] = [];
    for (const [language, other] of [
        ['zh', 'English'],
        ['en', '中文'],
    ] as const) {
        await screen.settled();
        found.push(...(await look(screen.page, `${name}-${language}`)));
        await screen.page.getByRole('button', { name: other, exact: true }).click();
    }
    await screen.settled();
    return found;
}

/** Faults of a page that would keep somebody from using it (axe-core, impact serious or critical). */
async function barriers(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    return page.evaluate(async () => {
        interface Found {
            violations: { id: string; impact: string; nodes: { html: string }[] }[];
        }
        const { violations } = await (window as unknown as { axe: { run(): Promise<Found> } }).axe.run();
        return violations
            .filter((one) => one.impact === 'serious' || one.impact === 'critical')
            .map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`.slice(0, 600));
    });
}

/** Texts of controls that are cut, and keys that nobody has translated. */
async function cut(page: Page): Promise<string[]> {
    return page.evaluate(() => {
        const controls = document.querySelectorAll<HTMLElement>('button, nav a, h1, h2, label, .el-tag, th');
        const found: string[] = [];
        for (const one of controls) {
            if (one.offsetParent !== null && one.scrollWidth > one.clientWidth + 2 && getComputedStyle(one).overflow !== 'visible') {
                found.push(`cut: ${one.textContent}`);
            }
        }
        const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
        for (const one of document.querySelectorAll<HTMLInputElement>('input:not([type=file], [type=password], [type=checkbox], [type=radio])')) {
            // What somebody typed may be longer than the input; what the page itself says there may not.
            const said = one.value === '' ? one.placeholder : one.readOnly ? one.value : '';
            const style = getComputedStyle(one);
            pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
            const room = one.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
            if (one.offsetParent !== null && pen.measureText(said).width > room + 2) {
                found.push(`cut: ${said}`);
            }
        }
        if (/undefined|\b(role|state|import|step|unit|by)\.[a-z]/.test(document.body.innerText)) {
            found.push(`untranslated: ${/.*(undefined|\b(role|state|import|step|unit|by)\.[a-z]).*/.exec(document.body.innerText)?.[0]}`);
        }
        return found;
    });
}

/** Controls of a page that the Tab key never comes to. */
export async function unreachable(page: Page): Promise<string[]> {
    // Focus may begin in the middle: past the end of the page it comes back to the top.
    const step = (): 'end' | 'known' | 'new' => {
        const here = document.activeElement;
        if (here === null || here === document.body) {
            return 'end';
        }
        const known = here.hasAttribute('data-visited');
        here.setAttribute('data-visited', '');
        return known ? 'known' : 'new';
    };
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let ends = 0; ends < 2; ) {
        await page.keyboard.press('Tab');
        const came = await page.evaluate(step);
        ends += came === 'end' ? 1 : came === 'known' ? 2 : 0;
    }
    return page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]')]
            .filter((one) => one.tabIndex >= 0 && !(one as HTMLButtonElement).disabled && one.checkVisibility() && !one.hasAttribute('data-visited'))
            .map((one) => `not reached by Tab: ${one.outerHTML.slice(0, 200)}`),
    );
}
