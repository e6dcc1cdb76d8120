import { computed, ref, shallowRef, watch } from 'vue';
import { read } from '../api/http';
import { Refusal } from '../api/refusal';
import { language } from '../text/language';
import { session } from './session';

export interface Place {
    code: string;
    name: string;
    level: 'region' | 'city' | 'county' | 'township' | 'village';
    parent?: string;
}

/** Shanghai is eight hours ahead of UTC all year. */
const SHANGHAI = 8 * 3_600_000;

/** Place and month that all pages show; they stand in the address, and only the router sets them. */
export const placeCode = ref('');
export const month = ref('');

export const place = shallowRef<Place>();
/** Place is outside the caller's, or there is none of that code. */
export const placeMissing = ref(false);

export const own = computed(() => session.state.actor?.jurisdiction ?? '');

watch([placeCode, own, language], async ([code, signedIn]) => {
    if (code === '' || signedIn === '') {
        return;
    }
    if (!isInside(signedIn, code)) {
        place.value = undefined;
        placeMissing.value = true;
        return;
    }
    const spoken = language.value;
    const isAsked = (): boolean => code === placeCode.value && spoken === language.value;
    try {
        const found = await read<Place>(`jurisdictions/${code}`);
        if (isAsked()) {
            place.value = found;
            placeMissing.value = false;
        }
    } catch (failure) {
        if (!(failure instanceof Refusal)) {
            throw failure;
        }
        if (!isAsked()) {
            return;
        }
        place.value = undefined;
        placeMissing.value = failure.status === 404;
    }
});

/** Whether a place lies in another or is it: official codes nest (GB/T 2260), zeros at the end stand for all inside. */
export function isInside(outer: string, code: string): boolean {
    const level = outer.endsWith('0000') ? 2 : outer.length === 6 && outer.endsWith('00') ? 4 : outer.length;
    return code.startsWith(outer.slice(0, level));
}

/** The month before this one by the business day (Asia/Shanghai, wherever the browser is): it is the one that is reported now. */
export function reportedNow(now = new Date()): string {
    return monthsFrom(new Date(now.getTime() + SHANGHAI).toISOString().slice(0, 7), -1);
}

/** A month so many months away from another. */
export function monthsFrom(from: string, months: number): string {
    const [year, number] = from.split('-').map(Number) as [number, number];
    const index = year * 12 + number - 1 + months;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export function isMonth(text: string): boolean {
    return /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text);
}
