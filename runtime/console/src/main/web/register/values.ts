import { number, t } from '../text/text';
import { codeName } from './codes';
import type { FieldDefinition } from './definition';
import { isNumber } from './definition';

/** A value as officers read it. */
export function shown(field: FieldDefinition, value: unknown): string {
    if (value === null || value === undefined || value === '') {
        return '';
    }
    // The place of report is a system field, which names no list.
    const list = field.name === 'jurisdiction' ? 'division' : field.codeList;
    if (list) {
        const codes = Array.isArray(value) ? value.map(String) : [String(value)];
        return codes.map((one) => codeName(list, one)).join(t('comma'));
    }
    if (field.type === 'boolean') {
        return value === true ? t('yes') : t('no');
    }
    if (isNumber(field) && typeof value === 'number') {
        return number(value);
    }
    if (field.type === 'moment') {
        return String(value).slice(0, 16).replace('T', ' ');
    }
    if (field.name === 'status') {
        return value === 'draft' ? t('draft') : t('reported');
    }
    return String(value);
}
