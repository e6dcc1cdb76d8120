import { address, read } from '../api/http';

export interface FieldDefinition {
    name: string;
    title: string;
    help?: string;
    group?: string;
    type: 'text' | 'integer' | 'long' | 'decimal' | 'boolean' | 'date' | 'month' | 'moment';
    format?: string;
    unit?: string;
    required?: boolean;
    key?: boolean;
    defaulted?: boolean;
    readOnly?: boolean;
    inList?: boolean;
    filterable?: boolean;
    searched?: boolean;
    sensitive?: boolean;
    restricted?: boolean;
    codeList?: string;
    many?: boolean;
    open?: boolean;
    derivedFrom?: string[];
    constraints?: { min?: number; max?: number; maxLength?: number };
}

export interface MeasureDefinition {
    name: string;
    title: string;
    unit?: string;
    kind: string;
    time?: string;
}

export interface RegisterDefinition {
    name: string;
    title: string;
    period: 'none' | 'month';
    key: string[];
    placeField?: string;
    fields: FieldDefinition[];
    measures: MeasureDefinition[];
    dimensions: string[];
    mayDo: Record<string, string[]>;
}

export type Entry = Record<string, unknown> & { id: number; version: number };

const SYSTEM = new Set(['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

export function definition(register: string, jurisdiction: string): Promise<RegisterDefinition> {
    return read<RegisterDefinition>(address(`registers/${register}`, { jurisdiction }));
}

export function isNumber(field: FieldDefinition): boolean {
    return field.type === 'integer' || field.type === 'long' || field.type === 'decimal';
}

/** Columns that a table shows when nobody has chosen others: those of lists, without technical ones. */
export function usualColumns(of: RegisterDefinition): string[] {
    return of.fields.filter((one) => one.inList && !SYSTEM.has(one.name) && !isGiven(of, one)).map((one) => one.name);
}

/** Fields that a table may show. */
export function columns(of: RegisterDefinition): FieldDefinition[] {
    return of.fields.filter((one) => one.name !== 'id' && one.name !== 'version');
}

/** Title of a field; its name where the register has no such field. */
export function titleOf(of: RegisterDefinition, field: string): string {
    return of.fields.find((one) => one.name === field)?.title ?? field;
}

/** What an entry's form asks for; place and month stand in the address. */
export function entered(of: RegisterDefinition): FieldDefinition[] {
    return of.fields.filter(
        (one) => !one.readOnly && !one.derivedFrom && !['jurisdiction', 'period', 'status'].includes(one.name),
    );
}

/** The address tells it already: the month, and the place where it is a county or deeper. */
function isGiven(of: RegisterDefinition, field: FieldDefinition): boolean {
    return field.name === 'period' || field.name === 'status' || (field.name === 'jurisdiction' && of.placeField !== undefined);
}

/** A field's groups in the order of their first fields. */
export function grouped(fields: FieldDefinition[]): { group: string; fields: FieldDefinition[] }[] {
    const groups = new Map<string, FieldDefinition[]>();
    for (const field of fields) {
        const name = field.group ?? '';
        groups.set(name, [...(groups.get(name) ?? []), field]);
    }
    return [...groups].map(([group, inside]) => ({ group, fields: inside }));
}
