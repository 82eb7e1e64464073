/** Stripes from one edge of a box to the other, as the drawing of a path: hatching for marks too small for a pattern. */
function stripes(x: number, y: number, width: number, height: number): string {
  const pitch = width / STRIPES;
  const lean = pitch / 2;
  return Array.from({ length: STRIPES }, (_, index) => {
    const left = (x + index * pitch).toFixed(2);
    return `M${left} ${(y + height).toFixed(1)}l${lean.toFixed(2)} ${-height}h${lean.toFixed(2)}l${(-lean).toFixed(2)} ${height}z`;
  }).join("");
}

/** Few, so that they are still stripes in a column of a few pixels. */
const STRIPES = 2;

/** Months that owe a figure, as a drawing of boxes that stand on the base, and of the stripes in them. `places`: their left ends. */
export function owedBoxes(places: readonly number[], base: number, width: number, height: number) {
  return {
    grounds: places.map((x) => `M${x} ${base.toFixed(1)}v-${height}h${width}v${height}z`).join(""),
    stripes: places.map((x) => stripes(x, base - height, width, height)).join(""),
  };
}
