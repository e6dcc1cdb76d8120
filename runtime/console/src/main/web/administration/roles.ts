import { t } from '../text/text';

/** A firm's own clerk: the account is tied to one enterprise. */
export const CLERK = 'enterprise-clerk';

/** Roles that an account may have, in the order of forms. */
export const ROLES = ['officer', 'reviewer', 'reader', 'auditor', 'administrator', CLERK] as const;

export type RoleName = (typeof ROLES)[number];

/** Roles as people call them. */
export function rolesInWords(roles: readonly string[]): string {
    return roles.map((one) => t(`role.${one}` as 'role.officer')).join(t('comma'));
}
