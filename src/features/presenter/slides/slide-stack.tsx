import type { DeckSeries } from "#src/documents/deck.ts";

type Props = { series: readonly DeckSeries[]; index: number; side: 1 | -1 };

/** The parts of a category's bar above zero (1) or below it (-1), each as long as its amount. */
export function SlideStack({ series, index, side }: Props) {
  return series.map(({ name, colour, values }) => {
    const size = side * (values[index] ?? 0);
    return size > 0 && <i key={name} style={{ flexGrow: size, backgroundColor: `var(--${colour})` }} />;
  });
}
