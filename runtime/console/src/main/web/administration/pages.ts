import { isThere } from '../shell/modules';
import { session } from '../shell/session';

/** Pages of this room, in the order of the navigation, each with the permission that shows it. */
export const PAGES = [
    { name: 'accounts', permission: 'accounts.manage' },
    { name: 'roles', permission: 'accounts.manage' },
    { name: 'tenants', permission: 'tenants.manage' },
    { name: 'officers', permission: 'entries.read', module: 'org.bagui.plugin.ledger' },
    { name: 'codeLists', permission: 'reference.read' },
    { name: 'shapes', permission: 'reference.write' },
    { name: 'plugins', permission: 'tenants.manage' },
    { name: 'audit', permission: 'audit.read' },
] as const satisfies { name: string; permission: string; module?: string }[];

export type AdministrationPage = (typeof PAGES)[number]['name'];

/** Those that the caller may open here and now. */
export function permitted(): AdministrationPage[] {
    return PAGES.filter((one) => session.may(one.permission) && !('module' in one && !isThere(one.module))).map((one) => one.name);
}

/** Where whoever is signed in begins: with this month's work, or, without any ledger data, with what they look after. */
export function firstPage(): 'work' | AdministrationPage {
    if (session.may('entries.read')) {
        return 'work';
    }
    return session.may('audit.read') && !session.may('accounts.manage') ? 'audit' : (permitted()[0] ?? 'work');
}
