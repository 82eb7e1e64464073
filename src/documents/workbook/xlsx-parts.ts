import { isDayFormat } from "./number-format.ts";
import { attribute, isTrue, type XmlHandler } from "./scan-xml.ts";
import { OVERHEAD, type WorkMeter } from "./work-meter.ts";
import type { TextRun } from "./workbook.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

export type Relationship = { readonly type: string; readonly target: string };

const RELATIONSHIPS_MOST = 10_000;

/** Which part each relationship of a part points to, by its id. Those to outside the file are left out. `folder`: of the part, without a "/" at its end. */
export function relationshipsHandler(folder: string, found: Map<string, Relationship>): XmlHandler {
  return {
    open(name, attributes) {
      if (found.size > RELATIONSHIPS_MOST) throw new WorkbookRefusedError("too-many-parts");
      if (name !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const target = attribute(attributes, "Target") ?? "";
      const type = attribute(attributes, "Type") ?? "";
      found.set(attribute(attributes, "Id") ?? "", {
        type: type.slice(type.lastIndexOf("/") + 1),
        target: pathOf(folder, target),
      });
    },
  };
}

function pathOf(folder: string, target: string): string {
  const path: string[] = target.startsWith("/") ? [] : folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.filter((step) => step !== "").join("/");
}

export type ListedSheet = { readonly name: string; readonly isHidden: boolean; readonly relationship: string };
export type ListedWorkbook = { is1904: boolean; readonly sheets: ListedSheet[] };

/** A workbook of more sheets is none that anybody keeps by hand. */
export const SHEETS_MOST = 1000;

export function workbookHandler(workbook: ListedWorkbook): XmlHandler {
  return {
    open(name, attributes) {
      if (name === "workbookPr") workbook.is1904 = isTrue(attribute(attributes, "date1904"));
      if (name !== "sheet") return;
      if (workbook.sheets.length === SHEETS_MOST) throw new WorkbookRefusedError("too-many-parts");
      workbook.sheets.push({
        name: attribute(attributes, "name") ?? "",
        isHidden: (attribute(attributes, "state") ?? "visible") !== "visible",
        relationship: attribute(attributes, "id") ?? "",
      });
    },
  };
}

/** Of a cell's style only what changes what is read: whether its number is a day, and its font. */
export type CellLook = { readonly isDay: boolean; readonly font: string | null };

/** Excel has 65,490 looks of cells. */
const LOOKS_MOST = 70_000;

/** Looks are complete when the part is at its end: `looks` in the order in which cells count them. */
export function stylesHandler(looks: CellLook[]): XmlHandler {
  const formats = new Map<number, string>();
  const fonts: (string | null)[] = [];
  let list = "";
  return {
    open(name, attributes) {
      if (Math.max(formats.size, fonts.length, looks.length) > LOOKS_MOST) throw new WorkbookRefusedError("broken");
      if (name === "fonts" || name === "cellXfs" || name === "dxfs" || name === "cellStyleXfs") list = name;
      else if (name === "numFmt" && list !== "dxfs") {
        formats.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
      } else if (list === "fonts" && name === "font") fonts.push(null);
      else if (list === "fonts" && name === "name") fonts[fonts.length - 1] = attribute(attributes, "val");
      else if (list === "cellXfs" && name === "xf") {
        const format = Number(attribute(attributes, "numFmtId") ?? 0);
        const font = fonts[Number(attribute(attributes, "fontId") ?? 0)] ?? null;
        looks.push({ isDay: isDayFormat(format, formats.get(format)), font });
      }
    },
    close(name) {
      if (name === list) list = "";
    },
  };
}

/** A text of the workbook's list: plain, or in stretches of which some name their font. */
export type SharedText = string | readonly TextRun[];

/** Cells hold 32,767 letters, some of which are written as seven ("_x000D_"). */
const TEXT_MOST = 200_000;

/** A text with more to it; what is longer than any that a cell can hold is refused before it is put together. */
export function extendedText(text: string, more: string): string {
  if (text.length + more.length > TEXT_MOST) throw new WorkbookRefusedError("too-long-text");
  return text + more;
}

/** A reading of a text with stretches: `<si>` of the list, `<is>` of a cell. Readings aids (`<rPh>`) are no part of it. */
export function textReader(): XmlHandler & { readonly begin: () => void; readonly taken: () => SharedText } {
  let runs: { text: string; font: string | null }[] = [];
  let plain = "";
  let isText = false;
  let isRun = false;
  let isAid = false;
  return {
    begin() {
      runs = [];
      plain = "";
      isText = false;
      isRun = false;
      isAid = false;
    },
    open(name, attributes) {
      if (name === "t") isText = !isAid;
      else if (name === "rPh") isAid = true;
      else if (name === "r") {
        isRun = true;
        if (runs.length > TEXT_MOST) throw new WorkbookRefusedError("broken");
        runs.push({ text: "", font: null });
      } else if (name === "rFont") {
        const run = runs.at(-1);
        if (isRun && run !== undefined) run.font = attribute(attributes, "val");
      }
    },
    close(name) {
      if (name === "t") isText = false;
      else if (name === "rPh") isAid = false;
      else if (name === "r") isRun = false;
    },
    text(text) {
      if (!isText) return;
      const run = runs.at(-1);
      if (isRun && run !== undefined) run.text = extendedText(run.text, text);
      else plain = extendedText(plain, text);
    },
    taken() {
      if (runs.length === 0) return withoutEscapes(plain);
      const taken = runs.map(({ text, font }) => ({ text: withoutEscapes(text), font }));
      return plain === "" ? taken : [{ text: withoutEscapes(plain), font: null }, ...taken];
    },
  };
}

export function sharedTextsHandler(texts: SharedText[], meter: WorkMeter): XmlHandler {
  const reader = textReader();
  return {
    open(name, attributes) {
      if (name === "si") reader.begin();
      else reader.open?.(name, attributes, false);
    },
    close(name) {
      if (name !== "si") {
        reader.close?.(name);
        return;
      }
      const taken = reader.taken();
      meter.keep(
        typeof taken === "string" ? taken.length + OVERHEAD : taken.reduce((sum, run) => sum + run.text.length + 3 * OVERHEAD, 0),
      );
      texts.push(taken);
    },
    text: (text) => reader.text?.(text),
  };
}

/** Characters that markup cannot hold stand as "_x000D_". */
export function withoutEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
