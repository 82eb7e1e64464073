import { type CellNote, withNoteBoxes, withNotes } from "./mark-notes.ts";
import { type MarkedCell, markedSheet } from "./mark-sheet.ts";
import { markedLooks } from "./mark-styles.ts";
import { unpack, type ZipEntry, zipEntries } from "./open-zip.ts";
import { partsOf } from "./scan-part.ts";
import { workMeter } from "./work-meter.ts";
import { packed, zipOf } from "./write-zip.ts";
import { outlineOf, partOf, relationshipsOf, relationshipsPath } from "./xlsx-outline.ts";

export type SheetMark = CellNote & MarkedCell & { readonly sheet: number };

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument";

/** An .xlsx with some of its cells filled and noted. Every part that needs no change is the same, byte for byte. */
export async function markXlsx(
  bytes: Uint8Array<ArrayBuffer>,
  marks: readonly SheetMark[],
  author: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = editedZip(zipEntries(bytes));
  const outline = await outlineOf(partsOf(file.entries(), workMeter(bytes.length, {})));
  const styles = outline.styles === null ? null : await file.read(outline.styles);
  const looks = markedLooks(styles ?? "");
  let hasLostFormulas = false;
  for (const [index, { path }] of outline.sheets.entries()) {
    const own = marks.filter(({ sheet }) => sheet === index);
    const markup = own.length === 0 ? null : await file.read(path);
    if (markup === null) continue;
    const marked = markedSheet(markup, own, looks.of);
    hasLostFormulas ||= marked.hasLostFormulas;
    file.write(path, marked.markup);
    await addNotes(file, path, own, author);
  }
  if (outline.styles !== null && styles !== null) file.write(outline.styles, looks.build());
  if (hasLostFormulas) await dropCalculationOrder(file, outline.path);
  return zipOf(file.entries());
}

type EditedZip = {
  readonly entries: () => readonly ZipEntry[];
  readonly read: (path: string) => Promise<string | null>;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
};

function editedZip(original: readonly ZipEntry[]): EditedZip {
  const entries = new Map(original.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    entries: () => [...entries.values()],
    async read(path) {
      const entry = entries.get(path.toLowerCase());
      if (entry === undefined) return null;
      const decoder = new TextDecoder();
      let text = "";
      await unpack(entry, workMeter(entry.packed.length, {}), (chunk) => {
        text += decoder.decode(chunk, { stream: true });
      });
      return text + decoder.decode();
    },
    write(path, text) {
      const name = entries.get(path.toLowerCase())?.name ?? path;
      entries.set(path.toLowerCase(), packed(name, new TextEncoder().encode(text)));
    },
    remove(path) {
      entries.delete(path.toLowerCase());
    },
  };
}

/** Notes stand in a part of their own, their boxes in a drawing; both may be there already. */
async function addNotes(file: EditedZip, sheet: string, notes: readonly CellNote[], author: string): Promise<void> {
  const related = await relationshipsOf(partsOf(file.entries(), workMeter(1, {})), sheet);
  const comments = partOf(related, "comments");
  const commentsPath = comments ?? freePath(file, "xl/comments", "xml");
  file.write(commentsPath, withNotes(comments === null ? null : await file.read(comments), notes, author));
  if (comments === null) {
    await relate(file, sheet, "comments", commentsPath);
    await declareType(file, `<Override PartName="/${commentsPath}" ContentType="${SPREADSHEET}.spreadsheetml.comments+xml"/>`);
  }
  const markup = (await file.read(sheet)) ?? "";
  const id = /<(?:[\w.-]+:)?legacyDrawing\s[^>]*?\b(?:[\w.-]+:)?id="([^"]*)"/.exec(markup)?.[1];
  const drawing = id === undefined ? undefined : related.get(id)?.target;
  const drawingPath = drawing ?? freePath(file, "xl/drawings/vmlDrawing", "vml");
  file.write(drawingPath, withNoteBoxes(drawing === undefined ? null : await file.read(drawing), notes));
  if (drawing !== undefined) return;
  const fresh = await relate(file, sheet, "vmlDrawing", drawingPath);
  await declareType(file, `<Default Extension="vml" ContentType="${SPREADSHEET}.vmlDrawing"/>`);
  file.write(sheet, withLegacyDrawing(markup, fresh));
}

function freePath(file: EditedZip, stem: string, ending: string): string {
  const taken = new Set(file.entries().map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const path = `${stem}${number}.${ending}`;
    if (!taken.has(path.toLowerCase())) return path;
  }
}

async function relate(file: EditedZip, part: string, type: string, target: string): Promise<string> {
  const path = relationshipsPath(part);
  const before =
    (await file.read(path)) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const id = `notes-${type}`;
  const entry = `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${targetFrom(part, target)}"/>`;
  const open = before.replace(/<Relationships\b([^>]*)\/>/, "<Relationships$1></Relationships>");
  file.write(
    path,
    open.replace("</Relationships>", () => `${entry}</Relationships>`),
  );
  return id;
}

/** Some readers follow only what is said from where a sheet commonly is. */
function targetFrom(part: string, target: string): string {
  return part.startsWith("xl/worksheets/") ? target.replace(/^xl\//, "../") : `/${target}`;
}

const TYPES = "[Content_Types].xml";

/** Of a `Default` that is there already nothing is said twice; those stand before the others. */
async function declareType(file: EditedZip, declaration: string): Promise<void> {
  const before = (await file.read(TYPES)) ?? "";
  if (declaration.startsWith("<Default") && /Extension="vml"/i.test(before)) return;
  file.write(
    TYPES,
    before.replace(/(<Types\b[^>]*>)/, (head) => `${head}${declaration}`),
  );
}

/** What may follow `legacyDrawing` in a sheet: it stands before the first of them. */
const AFTER_DRAWING =
  /<(?:[\w.-]+:)?(?:legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst|AlternateContent)\b/;

function withLegacyDrawing(markup: string, id: string): string {
  const data = Math.max(markup.lastIndexOf("sheetData>"), markup.lastIndexOf("sheetData/>"));
  const found = AFTER_DRAWING.exec(markup.slice(data));
  const at = found === null ? markup.lastIndexOf("</") : data + found.index;
  const prefix = /<((?:[\w.-]+:)?)worksheet\b/.exec(markup)?.[1] ?? "";
  return `${markup.slice(0, at)}<${prefix}legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>${markup.slice(at)}`;
}

/** The order in which formulas are reckoned names cells that now hold none: Excel makes it anew. */
async function dropCalculationOrder(file: EditedZip, workbook: string): Promise<void> {
  const related = await relationshipsOf(partsOf(file.entries(), workMeter(1, {})), workbook);
  const chain = partOf(related, "calcChain");
  if (chain === null) return;
  file.remove(chain);
  const list = relationshipsPath(workbook);
  const relations = (await file.read(list)) ?? "";
  file.write(list, relations.replace(/<Relationship\b[^>]*\/calcChain"[^>]*\/>/, ""));
  const types = (await file.read(TYPES)) ?? "";
  file.write(TYPES, types.replace(/<Override\b[^>]*calcChain[^>]*\/>/, ""));
}
