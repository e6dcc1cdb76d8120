import { columns, usualColumns, type RegisterDefinition } from './definition';

const KEPT = 'bagui.columns.';

/** Columns that this browser shows of a register; what no longer exists is left out. */
export function chosenColumns(of: RegisterDefinition): string[] {
    const kept = localStorage.getItem(KEPT + of.name);
    if (kept === null) {
        return usualColumns(of);
    }
    const there = new Set(columns(of).map((one) => one.name));
    const names = kept.split(',').filter((one) => there.has(one));
    return names.length ? names : usualColumns(of);
}

export function keepColumns(register: string, names: string[]): void {
    localStorage.setItem(KEPT + register, names.join(','));
}
