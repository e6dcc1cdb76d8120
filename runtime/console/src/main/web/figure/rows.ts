import type { RouteLocationRaw } from 'vue-router';
import { month, placeCode } from '../shell/workplace';
import { REGISTER } from './shortage';

export function isPlaces(by: string): boolean {
    return by === 'city' || by === 'county';
}

/** The page that shows the entries behind a group's figure. */
export function rowsOf(by: string, key: string, of = month.value): RouteLocationRaw {
    return isPlaces(by)
        ? { name: 'register', params: { place: key, month: of, register: REGISTER } }
        : { name: 'register', params: { place: placeCode.value, month: of, register: REGISTER }, query: { where: `${by}=${key}` } };
}
