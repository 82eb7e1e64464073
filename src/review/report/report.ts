import type { DocumentBlock, DocumentSummary, TextDocument } from "#src/documents/text-document.ts";

/** Which administrative form the head and the end of a report have. */
export const REPORT_FORMS = ["party", "state"] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

/** A part of a report: what the data says, as it stands, or a text that the office may word itself. */
export type ReportPart = { readonly kind: "fixed"; readonly block: DocumentBlock } | ReportText;

export type ReportText = {
  readonly kind: "text";
  /** The same for the same place, whatever the figures: "results", "causes". */
  readonly id: string;
  /** As made from the data. A line is a paragraph, or an item of a list. */
  readonly text: string;
};

/** A report as a value: a document whose texts are still open. */
export type Report = Omit<TextDocument, "blocks" | "summary"> & {
  readonly summary: Omit<DocumentSummary, "blocks"> & { readonly parts: readonly ReportPart[] };
  readonly parts: readonly ReportPart[];
};

/** Before a line of a text that is an item of a list. */
export const LIST_MARK = "- ";

/** The document with the office's own texts, by the id of their part, in the places of those that were made. */
export function documentOf({ summary, parts, ...document }: Report, own: ReadonlyMap<string, string>): TextDocument {
  const { parts: summed, ...head } = summary;
  return { ...document, summary: { ...head, blocks: blocksWith(summed, own) }, blocks: blocksWith(parts, own) };
}

function blocksWith(parts: readonly ReportPart[], own: ReadonlyMap<string, string>): DocumentBlock[] {
  return parts.flatMap((part) => (part.kind === "fixed" ? [part.block] : blocksOf(own.get(part.id) ?? part.text)));
}

/** Each line is a paragraph, or an item of a list; empty ones are nothing. */
export function blocksOf(text: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let items: string[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push({ kind: "list", items });
    items = [];
  };
  for (const line of text.split(/\r\n?|\n/).map((each) => each.trim())) {
    if (line.startsWith(LIST_MARK)) items.push(line.slice(LIST_MARK.length).trim());
    else if (line !== "") {
      endList();
      blocks.push({ kind: "paragraph", text: line });
    }
  }
  endList();
  return blocks;
}
