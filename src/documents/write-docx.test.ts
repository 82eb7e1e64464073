// @vitest-environment node
import { beforeAll, describe, expect, it } from "vitest";
import { demoReportDocument, REPORT_FORMS } from "#test/demo-report.ts";
import { expectWellFormed, partsOfFile, plainTextOf } from "#test/office-file.ts";
import { documentCell } from "./document-cell.ts";
import type { TextDocument } from "./text-document.ts";
import { writeDocx } from "./write-docx.ts";

/** A document of one long table, with hostile texts. */
function longDocument(): TextDocument {
  const hostile = `<img src=x onerror="alert(1)"> & \u0001\uFFFE${"Xã rất dài ".repeat(18)}`;
  return {
    ...demoReportDocument("party", "vi"),
    title: hostile,
    blocks: [
      { kind: "heading", level: 1, text: hostile },
      { kind: "paragraph", text: "Đề nghị hỗ trợ kênh mương. ".repeat(200) },
      {
        kind: "table",
        table: {
          caption: hostile,
          unit: "Đơn vị tính: triệu đồng",
          columns: [
            { heading: "Nội dung", kind: "text", width: 3 },
            { heading: "Thực hiện", kind: "millions", width: 1 },
          ],
          rows: Array.from({ length: 300 }, (_, index) => [`${index} ${hostile}`, index % 7 === 0 ? null : index * 500_000]),
          total: ["Cộng", 1_234_500_000],
        },
      },
    ],
  };
}

async function read(document: TextDocument) {
  const parts = await partsOfFile(await writeDocx(document));
  for (const [name, xml] of parts) expectWellFormed(xml, name);
  const body = parts.get("word/document.xml") ?? "";
  return { parts, body, paragraphs: body.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs) ?? [], tables: tablesIn(body) };
}

type WrittenTable = {
  readonly xml: string;
  readonly rows: readonly { readonly xml: string; readonly cells: readonly string[] }[];
};

function tablesIn(body: string): WrittenTable[] {
  return [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([xml]) => ({
    xml,
    rows: [...xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) => ({
      xml: row,
      cells: [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => plainTextOf(cell)),
    })),
  }));
}

function styledAs(paragraphs: readonly string[], style: string): string[] {
  return paragraphs.filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`)).map(plainTextOf);
}

describe.each(REPORT_FORMS.flatMap((form) => (["vi", "en"] as const).map((language) => ({ form, language }))))(
  "the report as Word, $form, $language",
  ({ form, language }) => {
    const document = demoReportDocument(form, language);
    let file: Awaited<ReturnType<typeof read>>;
    beforeAll(async () => {
      file = await read(document);
    });

    it("is A4 in Times New Roman, in its language, with a page number that the first page has not", () => {
      expect(file.body).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"|<w:pgSz[^>]*w:h="16838"[^>]*w:w="11906"/);
      expect(file.body).toContain("<w:titlePg/>");
      const styles = file.parts.get("word/styles.xml") ?? "";
      expect(styles).toContain("Times New Roman");
      expect(styles).toContain(language === "vi" ? "vi-VN" : "en-GB");
      const headers = [...file.parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, xml]) => xml);
      expect(headers.filter((xml) => xml.includes("PAGE"))).toHaveLength(1);
    });

    it("has its headings, its title and its captions as styles", () => {
      const headings = (level: number) =>
        document.blocks.flatMap((block) => (block.kind === "heading" && block.level === level ? [block.text] : []));
      expect(styledAs(file.paragraphs, "Heading1")).toEqual(headings(1));
      expect(styledAs(file.paragraphs, "Heading2")).toEqual(headings(2));
      expect(styledAs(file.paragraphs, "Title")).toEqual([document.head.kind]);
      const captions = document.blocks.flatMap((block) => (block.kind === "table" ? [block.table.caption] : []));
      expect(styledAs(file.paragraphs, "Caption")).toEqual(captions);
    });

    it("has its summary on a sheet of its own before it, which is none of its pages nor of its outline", () => {
      const [first = "", second = ""] = file.body.split(/(?<=<\/w:sectPr>)/);
      const { title, blocks } = document.summary;
      expect(plainTextOf(first)).toContain(title);
      const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
      expect(styledAs(file.paragraphs, "SummaryHeading")).toEqual(headings);
      expect(first).not.toContain('w:val="Heading');
      expect(plainTextOf(second)).toContain(document.head.draftMark);
      expect(second).toContain('<w:pgNumType w:start="1"/>');
    });

    it("has real tables with the report's figures, their head repeated and their rows whole", () => {
      const tables = document.blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
      const written = file.tables.filter(({ xml }) => xml.includes("<w:tblHeader/>"));
      expect(written).toHaveLength(tables.length);
      tables.forEach(({ columns, rows, total }, index) => {
        const [head, ...body] = written[index]?.rows ?? [];
        expect(head?.xml).toContain("<w:tblHeader/>");
        expect(head?.cells).toEqual(columns.map(({ heading }) => heading));
        for (const { xml } of body) expect(xml).toContain("<w:cantSplit/>");
        const expected = [...rows, ...(total ? [total] : [])].map((row, place) =>
          columns.map(({ kind }, column) => {
            const value = row[column] ?? null;
            return place === rows.length && kind === "text" && value === null ? "" : documentCell(value, kind, language);
          }),
        );
        expect(body.map(({ cells }) => cells)).toEqual(expected);
      });
    });

    it("has the marks of a draft, and who receives it", () => {
      const text = plainTextOf(file.body);
      for (const mark of [document.head.draftMark, document.head.number, document.head.placeAndDate])
        expect(text).toContain(mark);
      for (const line of document.foot.recipients) expect(text).toContain(line);
    });
  },
);

it("keeps 300 rows whole under a repeated head, and writes hostile texts as texts", async () => {
  const { body, tables } = await read(longDocument());
  const table = tables.find(({ xml }) => xml.includes("<w:tblHeader/>"));
  expect(table?.rows).toHaveLength(302);
  expect(table?.rows.filter(({ xml }) => xml.includes("<w:tblHeader/>"))).toHaveLength(1);
  expect(table?.rows[1]?.cells[1]).toBe("–");
  expect(table?.rows[2]?.cells[1]).toBe("0,5");
  expect(table?.rows.at(-1)?.cells).toEqual(["Cộng", "1.234,5"]);
  expect(plainTextOf(body)).toContain("<img src=x onerror=");
});
