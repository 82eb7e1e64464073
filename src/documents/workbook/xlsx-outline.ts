import { hasPart, type Parts, scanPart } from "./scan-part.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";
import { type ListedWorkbook, type Relationship, relationshipsHandler, workbookHandler } from "./xlsx-parts.ts";

export type OutlinedSheet = { readonly name: string; readonly isHidden: boolean; readonly path: string };

/** Where the parts of an .xlsx are. `sheets`: those with cells, in their order. */
export type XlsxOutline = {
  readonly is1904: boolean;
  readonly path: string;
  readonly sheets: readonly OutlinedSheet[];
  readonly styles: string | null;
  readonly texts: string | null;
};

export async function outlineOf(parts: Parts): Promise<XlsxOutline> {
  const root = await relationshipsOf(parts, "");
  const path = partOf(root, "officeDocument") ?? "xl/workbook.xml";
  const related = await relationshipsOf(parts, path);
  const listed: ListedWorkbook = { is1904: false, sheets: [] };
  await scanPart(parts, path, workbookHandler(listed));
  return {
    is1904: listed.is1904,
    path,
    sheets: listed.sheets.flatMap(({ name, isHidden, relationship }) => {
      const part = related.get(relationship);
      if (part === undefined) throw new WorkbookRefusedError("broken");
      // Charts, dialogues and macros can be sheets too: no cells stand there.
      return part.type === "worksheet" ? [{ name, isHidden, path: part.target }] : [];
    }),
    styles: partOf(related, "styles"),
    texts: partOf(related, "sharedStrings"),
  };
}

export function partOf(related: ReadonlyMap<string, Relationship>, type: string): string | null {
  return [...related.values()].find((candidate) => candidate.type === type)?.target ?? null;
}

/** What a part points to; "" is the file as a whole. */
export async function relationshipsOf(parts: Parts, path: string): Promise<Map<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const list = relationshipsPath(path);
  if (hasPart(parts, list)) await scanPart(parts, list, relationshipsHandler(folderOf(path), found));
  return found;
}

export function relationshipsPath(path: string): string {
  const folder = folderOf(path);
  return `${folder === "" ? "" : `${folder}/`}_rels/${path.slice(path.lastIndexOf("/") + 1)}.rels`;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
