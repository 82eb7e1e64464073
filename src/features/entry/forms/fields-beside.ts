import type { FieldInConflict } from "../conflict-panel.tsx";
import { type FormField, type FormTexts, textsOf } from "./form-field.ts";

/** What a box says, ticked or not. */
type FlagWords = { readonly yes: string; readonly no: string };

/** The fields in which what was typed and their row differ. `base`: what both began from; null where there was none. */
export function fieldsBeside(
  mine: FormTexts,
  theirRow: unknown,
  base: unknown,
  fields: readonly FormField[],
  words: FlagWords,
): FieldInConflict[] {
  const theirs = textsOf(theirRow, fields);
  const before = base === null ? null : textsOf(base, fields);
  return fields.flatMap((field) => {
    const { path, label } = field;
    const [own = "", other = ""] = [mine[path], theirs[path]];
    if (own === other) return [];
    const touched = before === null || own !== before[path];
    return [{ key: path, name: label, mine: shownText(field, own, words), theirs: shownText(field, other, words), touched }];
  });
}

function shownText({ kind, choices }: FormField, text: string, { yes, no }: FlagWords): string {
  if (kind === "flag") return text === "yes" ? yes : no;
  return choices?.find(({ value }) => value === text)?.label ?? text;
}
