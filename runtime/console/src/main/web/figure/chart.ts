import { init, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { onMounted, onUnmounted, watch, type Ref } from 'vue';

export interface Drawing {
    /** What a click on a mark with a key opens. */
    onOpen?: (key: string) => void;
    /** Drawn as shapes, which stay sharp on paper, or as points where there are very many. */
    renderer?: 'svg' | 'canvas';
}

/** Mark of the performance timeline at the end of each drawing. */
export const DRAWN = 'chart-drawn';

/** Keeps a chart in an element: drawn anew with what it shows, as wide as its page, gone with it. */
export function chartIn(element: Ref<HTMLElement | undefined>, option: () => EChartsCoreOption, { onOpen, renderer = 'svg' }: Drawing = {}): void {
    let chart: EChartsType | undefined;
    const fit = (): void => chart?.resize();
    // A chart whose tab was hidden gets its size when it is shown.
    const seen = new ResizeObserver(fit);

    onMounted(() => {
        const place = element.value as HTMLElement;
        chart = init(place, undefined, { renderer });
        chart.on('finished', () => void performance.mark(DRAWN));
        chart.on('click', (event) => onOpen?.(String((event.data as { key?: string } | undefined)?.key ?? event.name)));
        seen.observe(place);
        window.addEventListener('beforeprint', fit);
        draw();
    });
    onUnmounted(() => {
        seen.disconnect();
        window.removeEventListener('beforeprint', fit);
        chart?.dispose();
    });
    watch(option, draw);

    function draw(): void {
        chart?.setOption({ animation: false, ...option() }, { notMerge: true });
    }
}
