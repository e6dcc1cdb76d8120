import { number, t } from '../text/text';
import { codeName } from './codes';
import type { FieldDefinition } from './definition';
import { isNumber } from './definition';

/** A value as officers read it. */
export function shown(field: FieldDefinition, value: unknown): string {
    if (value === null || value === undefined || value === '') {
        return '';
    }
    if (field.codeList) {
        const codes = Array.isArray(value) ? value.map(String) : [String(value)];
        return codes.map((one) => codeName(field.codeList as string, one)).join(t('comma'));
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
