import { foldText } from "#src/lib/fold-text.ts";
import { AMOUNTS, COUNTS, type Draft, type Part, periodsIn } from "./column-drafts.ts";
import { isCommuneText } from "./form-title.ts";
import { isFormText, isKindText } from "./heading-sense.ts";
import { isHelperText } from "./row-texts.ts";

/** All columns of figures that communes stand over are asked about together: whether they are planned or delivered. */
const QUESTION = "column:communes";

/**
 * Forms with a column for each commune: their names are of the figures below. Two names at least, unless they say "Xã" themselves. What only looks like
 * a name is asked about when it is looked up. `hasFigures`: whether there are figures below a heading that is not known.
 */
export function findCommuneColumns(drafts: readonly Draft[], hasFigures: (column: number) => boolean): void {
  if (drafts.some(({ meaning }) => meaning === "commune" || meaning === "communeCode")) return;
  const found = drafts.flatMap((draft) => {
    const part = draft.parts.findLast(namesCommune);
    if (!part) return [];
    const isFigure = draft.meaning === null ? hasFigures(draft.column) : isCounted(draft);
    return isFigure ? [{ draft, part }] : [];
  });
  const isCertain = found.some(({ part }) => isCommuneText(part.text));
  const names = new Set(found.map(({ part }) => `${part.row} ${part.column}`));
  if (!isCertain && (names.size < 2 || hasOtherNames(drafts, new Set(found.map(({ draft }) => draft))))) return;
  for (const { draft, part } of found) if (!isCertain || isCommuneText(part.text)) take(draft, part);
}

function take(draft: Draft, part: Part): void {
  draft.commune = part;
  draft.periods = periodsIn(draft.parts);
  draft.names = draft.names.filter((name) => name !== part);
  if (draft.meaning === null) draft.meaning = "money";
  if (draft.meaning === "money" && draft.parts[0] === part) draft.questionId = QUESTION;
}

function isCounted({ meaning }: Draft): boolean {
  return meaning !== null && (AMOUNTS.has(meaning) || COUNTS.has(meaning));
}

/** Sources beside them, "Ngân sách trung ương": then the names are of sources, too. */
function hasOtherNames(drafts: readonly Draft[], found: ReadonlySet<Draft>): boolean {
  return drafts.some((draft) => !found.has(draft) && isCounted(draft) && draft.names.length > 0);
}

const SOURCE =
  /ngan sach|\bvon\b|\bnguon\b|\bquy\b|trung uong|\btinh\b|\bhuyen\b|\bdan\b|dong gop|ho tro|\bkhac\b|tin dung|trai phieu|xa hoi/;

/** "Xã Gia Thắng (triệu đồng)", or "Gia Thắng" by itself. */
function namesCommune({ text, sense }: Part): boolean {
  const { meaning, isNeutral, isTotal, period } = sense;
  if ((meaning !== null && meaning !== "money") || isNeutral || isTotal || period !== null) return false;
  const name = communeHeading(text);
  if (isCommuneText(name)) return true;
  const isName = /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,3}$/u.test(name) && meaning === null;
  const folded = foldText(name);
  return isName && !SOURCE.test(folded) && !isHelperText(name) && !isKindText(folded) && !isFormText(folded);
}

/** Without the unit beside it. */
export function communeHeading(text: string): string {
  return text.replace(/\s*\([^)]*\)\s*$/, "").trim();
}
