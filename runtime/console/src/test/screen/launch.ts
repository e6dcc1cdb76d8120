import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** The shell without windows first, which takes a quarter less time for the same pages. */
const BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
];

/** Weights that the pages use. */
const WEIGHTS = ['400Regular', '500Medium', '600SemiBold', '700Bold'];
const target = join(import.meta.dirname, '../../../target/screen-font');

/** Starts a Chromium that hangs on no font, language, time zone of the machine: all of it is given here. */
export async function browser(): Promise<Browser> {
    return chromium.launch({
        executablePath: process.env.BAGUI_BROWSER ?? BROWSERS.find(existsSync) ?? 'chromium',
        args: FLAGS,
        env: { ...inherited(), FONTCONFIG_FILE: fonts(), LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'zh_CN', TZ: 'Asia/Shanghai' },
    });
}

/** The environment without what would lead fontconfig to other settings. */
function inherited(): Record<string, string> {
    return Object.fromEntries(Object.entries(process.env).filter((one): one is [string, string] => one[1] !== undefined && !/^(FONTCONFIG_|LC_)/.test(one[0])));
}

/** Settings under which fontconfig knows the tests' own font (Noto Sans SC, OFL) and no other. */
function fonts(): string {
    const font = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
    const file = join(target, 'fonts.conf');
    mkdirSync(target, { recursive: true });
    // Another process may start a browser in this moment: it finds the file whole.
    const made = `${file}.${process.pid}`;
    writeFileSync(
        made,
        `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${WEIGHTS.map((weight) => `  <dir>${join(font, weight)}</dir>`).join('\n')}
  <cachedir>${join(target, 'cache')}</cachedir>
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`,
    );
    renameSync(made, file);
    return file;
}
