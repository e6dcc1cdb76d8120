import * as administration from '../administration/words';
import * as figure from '../figure/words';
import * as firm from '../firm/words';
import * as month from '../month/words';
import * as plugin from '../plugin/words';
import * as register from '../register/words';
import * as sheet from '../sheet/words';
import * as shell from '../shell/words';
import * as work from '../work/words';

/** What the pages of all rooms say. */
export const zh = {
    ...shell.zh,
    ...register.zh,
    ...sheet.zh,
    ...month.zh,
    ...work.zh,
    ...figure.zh,
    ...plugin.zh,
    ...firm.zh,
    ...administration.zh,
};

export const en: Record<keyof typeof zh, string> = {
    ...shell.en,
    ...register.en,
    ...sheet.en,
    ...month.en,
    ...work.en,
    ...figure.en,
    ...plugin.en,
    ...firm.en,
    ...administration.en,
};
