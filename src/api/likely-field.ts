import { foldText } from "#src/lib/fold-text.ts";

/** The known field that a misspelt one is likely to mean: "Delivered", "comuneId", "raised_on". Null when none is near. */
export function likelyField(key: string, known: Iterable<string>): string | null {
  const written = bare(key);
  let likely: string | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const field of known) {
    const meant = bare(field);
    const steps = editSteps(written, meant, slipsAllowed(meant));
    if (steps !== null && steps < nearest) {
      likely = field;
      nearest = steps;
    }
  }
  return likely;
}

/** Case, marks and separators are no difference. */
function bare(key: string): string {
  return foldText(key).replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** A short word with two other letters is another word. */
function slipsAllowed(field: string): number {
  if (field.length >= 5) return 2;
  return field.length >= 3 ? 1 : 0;
}

/** How many letters are to be put in, left out or changed to get from one text to the other; null when more than `most`. */
function editSteps(from: string, to: string, most: number): number | null {
  if (Math.abs(from.length - to.length) > most) return null;
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const steps = [row];
    for (let column = 1; column <= to.length; column++) {
      const changed = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      steps.push(Math.min(changed, (above[column] ?? 0) + 1, (steps[column - 1] ?? 0) + 1));
    }
    above = steps;
  }
  const steps = above[to.length] ?? 0;
  return steps <= most ? steps : null;
}
