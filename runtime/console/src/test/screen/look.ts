import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { LANGUAGES, screens, type Screen } from './screen';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Keeps a picture of a page under a name, and tells what is wrong with it: barriers, cut texts, missing words. */
export async function look(page: Page, name: string): Promise<string[]> {
    await page.screenshot({ path: join(screens, `${name}.png`), animations: 'disabled' });
    return [...(await barriers(page)), ...(await cut(page))].map((one) => `${name}: ${one}`);
}

/** Looks at a page in Chinese, then in English where that is wanted, and goes back. */
export async function inBoth(screen: Screen, name: string): Promise<string[]> {
    const found: string[] = [];
    const turn = (to: string): Promise<void> => screen.page.getByRole('button', { name: to, exact: true }).click();
    await screen.settled();
    found.push(...(await look(screen.page, `${name}-zh`)));
    if (LANGUAGES.includes('en')) {
        await turn('English');
        await screen.settled();
        found.push(...(await look(screen.page, `${name}-en`)));
        await turn('中文');
        await screen.settled();
    }
    return found;
}

/** Faults of a page that would keep somebody from using it (axe-core, impact serious or critical). */
async function barriers(page: Page): Promise<string[]> {
    if (!(await page.evaluate(() => 'axe' in window))) {
        await page.evaluate(axe);
    }
    return page.evaluate(async () => {
        interface Found {
            violations: { id: string; impact: string; nodes: { html: string }[] }[];
        }
        // What is in order is not asked for, nor what plays by itself: nothing here does.
        const { violations } = await (window as unknown as { axe: { run(options: object): Promise<Found> } }).axe.run({ resultTypes: ['violations'], preload: false });
        return violations
            .filter((one) => one.impact === 'serious' || one.impact === 'critical')
            .map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`.slice(0, 600));
    });
}

/** Texts of controls that are cut, and keys that nobody has translated. */
export async function cut(page: Page): Promise<string[]> {
    return page.evaluate(() => {
        const controls = document.querySelectorAll<HTMLElement>(
            'button, nav a, h1, h2, label, th, .el-tag, .el-tag__content, .el-select__placeholder, .el-tabs__item, .el-badge__content, header :not(input)',
        );
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
            pen.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
            pen.wordSpacing = style.wordSpacing;
            const room = one.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
            if (one.offsetParent !== null && pen.measureText(said).width > room + 2) {
                found.push(`cut: ${said}`);
            }
        }
        for (const one of document.querySelectorAll<HTMLElement>('.el-drawer, .el-dialog, .el-message-box')) {
            const { left, right } = one.getBoundingClientRect();
            if (one.checkVisibility() && (left < 0 || right > innerWidth)) {
                found.push(`beyond the window: ${one.ariaLabel ?? one.className}`);
            }
        }
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        if (wide > 0) {
            found.push(`${wide} px wider than the window`);
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
    // What opened under the focus goes a little later than the focus.
    let left: string[] = [];
    const none = async (): Promise<boolean> => {
        left = await page.evaluate(unvisited);
        return left.length === 0;
    };
    await expect.poll(none, { timeout: 5_000 }).toBe(true).catch(() => undefined);
    return left;
}

function unvisited(): string[] {
    return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]')]
        .filter((one) => one.tabIndex >= 0 && !(one as HTMLButtonElement).disabled && one.checkVisibility() && !one.hasAttribute('data-visited'))
        .map((one) => `not reached by Tab: ${one.outerHTML.slice(0, 200)}`);
}
