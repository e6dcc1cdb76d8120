import { address, read } from '../api/http';
import { language } from '../text/language';

/** Places with their shapes, as GeoJSON. */
export interface Shapes {
    type: 'FeatureCollection';
    features: { type: 'Feature'; properties: { code: string; name: string }; geometry: object }[];
}

const kept = new Map<string, Promise<Shapes>>();

/** Shapes of the places of a level inside another, read once; without features where the operator loaded none. */
export function shapesOf(parent: string, level: string): Promise<Shapes> {
    const key = [parent, level, language.value].join('/');
    const known = kept.get(key);
    if (known) {
        return known;
    }
    const asked = read<Shapes>(address('place-shapes', { parent, level }));
    kept.set(key, asked);
    void asked.then((shapes) => shapes.features.length === 0 && kept.delete(key)).catch(() => kept.delete(key));
    return asked;
}

/** Borders have changed: they are read anew. */
export function forgetShapes(): void {
    kept.clear();
}
