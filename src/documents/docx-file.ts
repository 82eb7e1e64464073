import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, type Table, TextRun } from "docx";
import { assertNever } from "#src/lib/assert-never.ts";
import type { Language } from "#src/lib/language.ts";
import { writableText } from "#src/lib/writable-text.ts";
import { footOf } from "./docx-foot.ts";
import { headOf } from "./docx-head.ts";
import { DASH_LIST, stylesOf } from "./docx-styles.ts";
import { tableOf } from "./docx-table.ts";
import { runsOf, styled, twips } from "./docx-text.ts";
import type { DocumentBlock, DocumentSummary, TextDocument } from "./text-document.ts";

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

const PAGE = {
  size: { width: twips(210), height: twips(297) },
  margin: {
    top: twips(20),
    bottom: twips(20),
    left: twips(30),
    right: twips(20),
    header: twips(10),
    footer: twips(9),
  },
};

/** The file that ./write-docx.ts gives, in the chunk that holds the library. */
export async function docxFile(document: TextDocument): Promise<Blob> {
  const { title, summary, head, blocks, foot, pageNote, language } = document;
  const issuer = writableText(head.issuer);
  const footer = new Footer({ children: [styled("PageNote", pageNote)] });
  return await Packer.toBlob(
    new Document({
      title: writableText(title),
      subject: writableText(head.subject),
      creator: issuer,
      lastModifiedBy: issuer,
      styles: stylesOf(document),
      numbering: { config: [DASH_LIST] },
      sections: [
        { properties: { page: PAGE }, footers: { default: footer }, children: summaryOf(summary, language) },
        {
          // The first page has no number. The summary before it is none of its pages.
          properties: { page: { ...PAGE, pageNumbers: { start: 1 } }, titlePage: true },
          headers: {
            default: new Header({ children: [pageNumber()] }),
            first: new Header({ children: [styled("PageNumber", "")] }),
          },
          footers: { default: footer, first: footer },
          children: [...headOf(head), ...blocks.flatMap((block) => blockOf(block, language)), ...footOf(foot)],
        },
      ],
    }),
  );
}

/** A sheet of its own, in small type so that it stays one. */
function summaryOf({ title, subject, note, blocks }: DocumentSummary, language: Language): (Paragraph | Table)[] {
  return [
    styled("SummaryTitle", title),
    styled("Subject", subject),
    styled("PageNote", note),
    ...blocks.flatMap((block) => {
      if (block.kind === "heading") return [styled("SummaryHeading", block.text)];
      if (block.kind === "paragraph") return [styled("SummaryText", block.text)];
      if (block.kind === "table") return blockOf(block, language);
      return block.items.map((item) => styled("SummaryText", item, { numbering: { reference: DASH_LIST.reference, level: 0 } }));
    }),
  ];
}

function pageNumber(): Paragraph {
  return new Paragraph({ style: "PageNumber", children: [new TextRun({ children: [PageNumber.CURRENT] })] });
}

function blockOf(block: DocumentBlock, language: Language): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HEADINGS[block.level], children: runsOf(block.text) })];
    case "paragraph":
      return [styled("BodyText", block.text)];
    case "list":
      return block.items.map((item) => styled("BodyList", item, { numbering: { reference: DASH_LIST.reference, level: 0 } }));
    case "table":
      return tableOf(block.table, language);
    default:
      return assertNever(block);
  }
}
