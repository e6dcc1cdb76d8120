import type { Rest } from './screen';

/** Corners of a made-up border; the true ones of a county have about as many. */
const CORNERS = 240;

interface Place {
    code: string;
    kind: string;
}

/** Gives every place of a level in the region a made-up shape, in rows of twelve. */
export async function loadShapes(administrator: Rest, level: 'city' | 'county'): Promise<string[]> {
    const { items } = (await administrator.send('GET', `jurisdictions?level=${level}&parent=450000`)) as unknown as { items: Place[] };
    const codes = items.filter((one) => one.kind !== 'city-proper').map((one) => one.code);
    const features = codes.map((code, at) => ({
        type: 'Feature',
        properties: { code },
        geometry: { type: 'Polygon', coordinates: [border(105 + (at % 12) * 0.6, 21 + Math.floor(at / 12) * 0.5)] },
    }));
    await administrator.send('PUT', 'place-shapes', { type: 'FeatureCollection', features }, 'application/geo+json');
    return codes;
}

/** A ragged ring, as borders are. */
function border(west: number, south: number): [number, number][] {
    const ring = Array.from({ length: CORNERS }, (_, at): [number, number] => {
        const angle = (at / CORNERS) * 2 * Math.PI;
        const away = 0.25 + 0.02 * Math.sin(angle * 17) + 0.01 * Math.cos(angle * 41);
        return [west + 0.3 + away * Math.cos(angle), south + 0.25 + away * 0.9 * Math.sin(angle)];
    });
    return [...ring, ring[0] as [number, number]];
}
