import { exchange } from '../api/http';

/** A module at a place; those of the platform itself are always on. */
export interface TenantModule {
    name: string;
    title?: string;
    enabled: boolean;
    core: boolean;
    /** Place that has locked it: off there and below, whatever is set. */
    lockedBy?: string;
}

/** What holds at a place. */
export interface Tenant {
    jurisdiction: string;
    name: string;
    modules: TenantModule[];
    modulesFrom?: string;
    extensions: { register: string; from: string; fields: number }[];
}

export const TYPES = ['text', 'whole-number', 'decimal', 'date', 'code', 'yes-no'] as const;

/** A field that a place adds to a register; what does not apply is left out. */
export interface ExtensionField {
    name: string;
    type: (typeof TYPES)[number];
    title: { zh: string; en: string };
    required?: boolean;
    codeList?: string;
    min?: number;
    max?: number;
    length?: number;
    pattern?: string;
}

export interface ExtensionFields {
    register: string;
    from?: string;
    fields: ExtensionField[];
    retired: ExtensionField[];
}

/** Something with the tag of its version, which a change must show. */
export interface Tagged<T> {
    body: T;
    etag: string;
}

async function tagged<T>(method: string, path: string, json?: unknown, ifMatch?: string): Promise<Tagged<T>> {
    const { body, etag } = await exchange<T>(method, path, { ...(json === undefined ? {} : { json }), ...(ifMatch === undefined ? {} : { ifMatch }) });
    return { body, etag: etag ?? '*' };
}

export function tenant(place: string): Promise<Tagged<Tenant>> {
    return tagged('GET', `tenants/${place}`);
}

export type ModuleChoice = { enabled: string[]; locked: string[] } | { inherit: true };

export function setModules(place: string, choice: ModuleChoice, etag: string): Promise<Tagged<Tenant>> {
    return tagged('PUT', `tenants/${place}/modules`, choice, etag);
}

export function fieldsOf(place: string, register: string): Promise<Tagged<ExtensionFields>> {
    return tagged('GET', `tenants/${place}/extension-fields/${register}`);
}

export type FieldChoice = { fields: ExtensionField[] } | { inherit: true };

export function setFields(place: string, register: string, choice: FieldChoice, etag: string): Promise<Tagged<ExtensionFields>> {
    return tagged('PUT', `tenants/${place}/extension-fields/${register}`, choice, etag);
}

const LIMITS: Record<ExtensionField['type'], (keyof ExtensionField)[]> = {
    text: ['length', 'pattern'],
    'whole-number': ['min', 'max'],
    decimal: ['min', 'max'],
    date: [],
    code: ['codeList'],
    'yes-no': [],
};

/** What a field of a type may say beside name, title and whether it is required. */
export function limitsOf(type: ExtensionField['type']): (keyof ExtensionField)[] {
    return LIMITS[type];
}

/** A field as it is sent: without what its type does not know, and without what was left empty. */
export function cleaned(field: ExtensionField): ExtensionField {
    const kept: Record<string, unknown> = { name: field.name.trim(), type: field.type, title: field.title, required: field.required === true };
    for (const limit of limitsOf(field.type)) {
        const value = field[limit];
        if (value !== undefined && value !== null && value !== '') {
            kept[limit] = value;
        }
    }
    return kept as unknown as ExtensionField;
}
