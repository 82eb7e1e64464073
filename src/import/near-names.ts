/** Names differ in at most so many letters to be near. */
const MOST_EDITS = 2;

/** The names that may have been meant, the nearest first, at most so many: with one or two letters more, fewer or others, or held one in the other. */
export function nearNames<Each>(wanted: string, all: readonly Each[], nameOf: (each: Each) => string, most: number): Each[] {
  const near = all.flatMap((each) => {
    const distance = distanceOf(wanted, nameOf(each));
    return distance === null ? [] : [{ each, distance }];
  });
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ each }) => each);
}

/** Null where the two are not near. */
function distanceOf(wanted: string, name: string): number | null {
  if (wanted === "" || name === "") return null;
  const edits = Math.abs(wanted.length - name.length) > MOST_EDITS ? null : editsBetween(wanted, name);
  // Of a short name two letters are most of it.
  if (edits !== null && edits <= MOST_EDITS && edits * 3 <= name.length) return edits;
  return holds(name, wanted) || holds(wanted, name) ? MOST_EDITS + 1 : null;
}

function holds(whole: string, part: string): boolean {
  return part.length >= 3 && ` ${whole} `.includes(` ${part} `);
}

/** Letters to put in, to take out or to change; of two names of which neither is long. */
function editsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
