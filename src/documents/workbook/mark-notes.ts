import { asMarkup } from "./mark-sheet.ts";
import { cellName } from "./workbook.ts";

export type CellNote = { readonly row: number; readonly column: number; readonly note: string };

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The part of a sheet's notes with these among them. `comments`: as it was; null where the sheet had none. */
export function withNotes(comments: string | null, notes: readonly CellNote[], author: string): string {
  const before =
    comments ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
  const prefix = /<((?:[\w.-]+:)?)comments\b/.exec(before)?.[1] ?? "";
  let after = before
    .replace(`<${prefix}authors/>`, `<${prefix}authors></${prefix}authors>`)
    .replace(`<${prefix}commentList/>`, `<${prefix}commentList></${prefix}commentList>`);
  const number = (after.match(new RegExp(`<${prefix}author[\\s>/]`, "g")) ?? []).length;
  after = after.replace(`</${prefix}authors>`, () => `<${prefix}author>${asMarkup(author)}</${prefix}author></${prefix}authors>`);
  for (const { row, column, note } of notes) after = withNote(after, prefix, cellName(row, column), note, number);
  return after;
}

/** A cell that has a note already keeps it, below ours. */
function withNote(comments: string, prefix: string, ref: string, note: string, author: number): string {
  const run = (text: string) => `<${prefix}r><${prefix}t xml:space="preserve">${asMarkup(text)}</${prefix}t></${prefix}r>`;
  const own = new RegExp(`(<${prefix}comment\\b[^>]*\\sref="${ref}"[^>]*>\\s*<${prefix}text>)([\\s\\S]*?)(</${prefix}text>)`);
  if (own.test(comments)) {
    return comments.replace(own, (_, head: string, text: string, end: string) => {
      const kept = new RegExp(`^\\s*<${prefix}t\\b`).test(text) ? `<${prefix}r>${text}</${prefix}r>` : text;
      return `${head}${run(`${note}\n`)}${kept}${end}`;
    });
  }
  const comment = `<${prefix}comment ref="${ref}" authorId="${author}"><${prefix}text>${run(note)}</${prefix}text></${prefix}comment>`;
  return comments.replace(`</${prefix}commentList>`, () => `${comment}</${prefix}commentList>`);
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';
/** Above what other programs count up to. */
const FIRST_SHAPE = 900_000;

/** The drawing in which notes have their boxes. Excel shows no note that has none. */
export function withNoteBoxes(drawing: string | null, notes: readonly CellNote[]): string {
  const before = drawing ?? EMPTY_DRAWING;
  const free = notes.filter(({ row, column }) => !hasBox(before, row, column));
  const boxes = free.map(({ row, column }, index) => noteBox(row, column, FIRST_SHAPE + index));
  const type = before.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE;
  const end = before.lastIndexOf("</xml>");
  return `${before.slice(0, end)}${type}${boxes.join("")}${before.slice(end)}`;
}

function hasBox(drawing: string, row: number, column: number): boolean {
  return new RegExp(`<x:Row>\\s*${row}\\s*</x:Row>\\s*<x:Column>\\s*${column}\\s*</x:Column>`).test(drawing);
}

function noteBox(row: number, column: number, number: number): string {
  const anchor = [column + 1, 15, row, 2, column + 4, 15, row + 5, 4].join(", ");
  const data = `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData>`;
  const style = "position:absolute;margin-left:80pt;margin-top:2pt;width:160pt;height:80pt;z-index:1;visibility:hidden";
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>${data}</v:shape>`;
}
