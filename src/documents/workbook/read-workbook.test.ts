// @vitest-environment node
import ExcelJS from "exceljs";
import { readXlsx as readByHucre } from "hucre/xlsx";
import readByReadExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { biffRecord, handOle, handSmallOle, handXlsx, handZip, ownBytes } from "#test/hand-made-files.ts";
import { readWorkbook } from "./read-workbook.ts";
import { type CellContent, cellKey, type WorkbookSheet } from "./workbook.ts";

type Bytes = Uint8Array<ArrayBuffer>;

async function sheetIn(bytes: Bytes, name = "a.bin"): Promise<WorkbookSheet> {
  const [sheet] = (await readWorkbook(bytes, name)).sheets;
  if (sheet === undefined) throw new Error("No sheet was read");
  return sheet;
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const text = (content: string) => `<is><t xml:space="preserve">${content}</t></is>`;

describe("an .xlsx", () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0\\ &quot;đồng&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>' +
    '<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts>' +
    '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="165" fontId="0"/><xf numFmtId="166" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>' +
    '<dxfs><dxf><numFmt numFmtId="0" formatCode="yyyy"/></dxf></dxfs>';
  const texts =
    "<si><t>Xã Gia Thắng</t></si>" +
    '<si><r><rPr><rFont val=".VnTimeH"/></rPr><t>tæng </t></r><r><t>céng</t></r><r><rPr><rFont val="Arial"/></rPr><t> đồng</t></r></si>' +
    "<si><t>hai_x000D_&#10;dòng &amp; <![CDATA[<b>]]></t><rPh><t>đọc</t></rPh></si>" +
    "<si><t/></si>";
  const read = (data: string, more: { before?: string; after?: string; workbookProperties?: string } = {}) =>
    sheetIn(handXlsx({ sheets: [{ name: "A", data, ...more }], styles, texts, ...more }));

  it("gives numbers with all their digits, truths, texts as they stand, and nothing for what is blank", async () => {
    const { rows } = await read(
      `<row r="2"><c r="A2"><v>123456789012345</v></c><c r="B2"><v>0.1</v></c><c r="C2"><v>1.1E-7</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="b"><v>0</v></c><c r="F2" s="3"><v>1250000</v></c><c r="G2" s="1"/></row>
       <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c><c r="D3" t="inlineStr">${text(" hai  dấu cách ")}</c><c r="E3" t="str"><v>chữ</v></c></row>
       <row r="4" s="1"><c r="A4" s="1"/></row>`,
    );
    expect(rows).toEqual([
      [],
      [123456789012345, 0.1, 1.1e-7, true, false, 1250000],
      ["Xã Gia Thắng", "hai\r\ndòng & <b>", null, " hai  dấu cách ", "chữ"],
    ]);
  });

  it("gives days of either way of counting, at midnight in UTC, and leaves hours and what is no day a number", async () => {
    const data =
      '<row r="1"><c r="A1" s="1"><v>42979</v></c><c r="B1" s="2"><v>42979.75</v></c><c r="C1" s="4"><v>1.5</v></c><c r="D1" s="2"><v>0</v></c><c r="E1" s="1"><v>59</v></c><c r="F1" s="1"><v>61</v></c><c r="G1" t="d"><v>2017-09-30T10:00:00</v></c></row>';
    expect((await read(data)).rows[0]).toEqual([
      day("2017-09-01"),
      day("2017-09-01"),
      1.5,
      0,
      day("1900-02-28"),
      day("1900-03-01"),
      day("2017-09-30"),
    ]);
    const counted = await read(data, { workbookProperties: '<workbookPr date1904="1"/>' });
    expect(counted.rows[0]?.slice(0, 4)).toEqual([day("2021-09-02"), day("2021-09-02"), 1.5, day("1904-01-01")]);
  });

  it("tells formulas without a result and errors apart from blank cells", async () => {
    const { rows, uncomputed, errors } = await read(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>1+1</f><v></v></c><c r="D1" t="str"><f>A1</f></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1" t="e"><v>#REF!</v></c><c r="G1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    );
    expect(rows[0]).toEqual([2, null, null, null, null, null, null]);
    expect([...uncomputed]).toEqual([1, 2, 3]);
    expect([...errors]).toEqual([
      [5, "#REF!"],
      [6, "#DIV/0!"],
    ]);
  });

  it("gives the stretches of a text in an old font: the cell's own font where a stretch names none", async () => {
    const { rows, oldFonts } = await read(
      '<row r="1"><c r="A1" s="5" t="s"><v>0</v></c><c r="B1" s="5" t="s"><v>1</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>0</v></c><c r="E1" s="5"><v>1</v></c></row>',
    );
    const runs = (middle: string) => [
      { text: "tæng ", font: ".VnTimeH" },
      { text: "céng", font: middle },
      { text: " đồng", font: "Arial" },
    ];
    expect(rows[0]?.[1]).toBe("tæng céng đồng");
    expect([...oldFonts]).toEqual([
      [0, [{ text: "Xã Gia Thắng", font: ".VnTime" }]],
      [1, runs(".VnTime")],
      [2, runs("Arial")],
    ]);
  });

  it("gives merged cells, hidden rows, columns and sheets; hidden ones beyond the content are none", async () => {
    const data =
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><v>1</v></c></row><row r="3" hidden="1"/>';
    const before = '<cols><col min="2" max="2" hidden="true"/><col min="4" max="16384" hidden="1"/></cols>';
    const after = '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>';
    const bytes = handXlsx({
      sheets: [
        { name: "Quý &amp; năm", data, before, after },
        { name: "B", data: "", attributes: 'state="hidden"' },
        { name: "C", data: "", attributes: 'state="veryHidden"' },
      ],
    });
    const { sheets } = await readWorkbook(bytes, "a.xlsx");
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["Quý & năm", false],
      ["B", true],
      ["C", true],
    ]);
    expect(sheets[0]?.merges).toEqual([{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 2 }]);
    expect([sheets[0]?.hiddenRows, sheets[0]?.hiddenColumns]).toEqual([new Set([0]), new Set([1])]);
  });

  it("places cells that do not say where they are, also after blank ones that do", async () => {
    const { rows } = await read(
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c r="D2"/><c><v>5</v></c><c r="H2"><v>8</v></c><c/><c/><c><v>11</v></c></row>',
    );
    expect(rows).toEqual([
      [1, null, 3],
      [null, null, null, null, 5, null, null, 8, null, null, 11],
    ]);
  });

  it("reads markup with prefixes, other quotes, comments, and signs of tags within values", async () => {
    const sheet = `<?xml version='1.0'?><x:worksheet xmlns:x='m'><!-- <x:c r="Z9"> --><x:sheetData><x:row r='1' a="1>0"><x:c r='B1' t='inlineStr'><x:is><x:t>1 &lt; 2 &#273; &#x111;</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = handXlsx({ sheets: [{ name: "A", data: "" }], others: [{ name: "xl/worksheets/sheet1.xml", content: sheet }] });
    expect((await sheetIn(bytes)).rows).toEqual([[null, "1 < 2 đ đ"]]);
  });

  it("reads the same wherever its markup is cut into stretches", async () => {
    const data = Array.from(
      { length: 3000 },
      (_, row) =>
        `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr">${text(`Xã số ${row} – “Gia Thắng”`)}</c><c r="B${row + 1}"><v>${row * 7}</v></c></row>`,
    ).join("");
    const { rows } = await read(data);
    expect(rows).toEqual(Array.from({ length: 3000 }, (_, row) => [`Xã số ${row} – “Gia Thắng”`, row * 7]));
  });

  it("tells how far it is, and stops at once when it is told to", async () => {
    const data = Array.from(
      { length: 60_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
    ).join("");
    const bytes = handXlsx({ sheets: [{ name: "A", data }] });
    const shares: number[] = [];
    await readWorkbook(bytes, "a.xlsx", { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
    const controller = new AbortController();
    const reading = readWorkbook(bytes, "a.xlsx", {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error("Enough")),
    });
    await expect(reading).rejects.toThrow("Enough");
    await expect(readWorkbook(bytes, "a.xlsx", { signal: AbortSignal.abort(new Error("Before")) })).rejects.toThrow("Before");
  });

  it("knows a file by its bytes, whatever it is called", async () => {
    const bytes = handXlsx({ sheets: [{ name: "A", data: "" }] });
    const [one, other] = [await readWorkbook(bytes, "a.xls"), await readWorkbook(bytes, "b")];
    expect([one.format, one.fileName, other.fileName]).toEqual(["xlsx", "a.xls", "b"]);
    expect(one.sha256).toBe(other.sha256);
  });
});

describe("an .xls", () => {
  const characters = (content: string) => Buffer.from(content, "utf16le");
  const short = (content: string) => Buffer.concat([Buffer.from([content.length, 1]), characters(content)]);
  const long = (content: string) => Buffer.concat([Buffer.from([content.length, 0, 1]), characters(content)]);
  const font = (name: string) => biffRecord(0x31, Buffer.alloc(14), short(name));
  const look = (fontIndex: number, format: number) => biffRecord(0xe0, fontIndex, format, Buffer.alloc(16));
  const double = (number: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(number);
    return bytes;
  };
  const BEGIN = biffRecord(0x809, 0x0600, 0x10);
  const END = biffRecord(0x0a);
  const textResult = Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]);

  function xls(globals: readonly Buffer[], sheets: readonly (readonly Buffer[])[], hidden: readonly number[] = []): Bytes {
    const bodies = sheets.map((records) => Buffer.concat([BEGIN, ...records, END]));
    const listed = (starts: readonly number[]) =>
      starts.map((start, index) =>
        biffRecord(0x85, start & 0xffff, start >>> 16, Buffer.from([hidden[index] ?? 0, 0]), short(`S${index}`)),
      );
    const headOf = (starts: readonly number[]) =>
      Buffer.concat([biffRecord(0x809, 0x0600, 5), ...globals, ...listed(starts), END]);
    const head = headOf(sheets.map(() => 0)).length;
    const starts = sheets.map((_, index) => bodies.slice(0, index).reduce((sum, { length }) => sum + length, head));
    return handOle({ Workbook: Buffer.concat([headOf(starts), ...bodies]) });
  }

  it("gives every kind of cell, and the text of a formula also where it comes late", async () => {
    const { rows, errors, uncomputed } = await sheetIn(
      xls(
        [look(0, 0), look(0, 14)],
        [
          [
            biffRecord(0x203, 0, 0, 0, double(1250000.5)),
            biffRecord(0x27e, 0, 1, 0, 0x0002 | (250 << 2), 0),
            biffRecord(0x27e, 0, 2, 0, 3 | (12345 << 2), 0),
            biffRecord(0xbd, 0, 3, 0, (7 << 2) | 2, 0, 1, 0x9f8e, 2, 4),
            biffRecord(0x205, 1, 0, 0, Buffer.from([1, 0])),
            biffRecord(0x205, 1, 1, 0, Buffer.from([23, 1])),
            biffRecord(0x204, 1, 2, 0, long("nhãn")),
            biffRecord(0xd6, 1, 3, 0, long("Gia ViÔn"), 0),
            biffRecord(0x06, 2, 0, 0, textResult, 0, 0, 0, 0),
            biffRecord(0x4bc, 0, 0, 0),
            biffRecord(0x207, long("chữ của công thức")),
            biffRecord(0x06, 2, 1, 0, textResult, 0, 0, 0, 0),
            biffRecord(0x06, 2, 2, 0, double(9), 0, 0, 0, 0),
            biffRecord(0x06, 2, 3, 0, Buffer.from([2, 0, 7, 0, 0, 0, 0xff, 0xff]), 0, 0, 0, 0),
            biffRecord(0x06, 2, 4, 0, double(0), 0, 0, 0, 3, Buffer.from([0x17, 0, 0x08])),
            biffRecord(0x06, 2, 5, 0, textResult, 0, 0, 0, 0),
          ],
        ],
      ),
    );
    expect(rows).toEqual([
      [1250000.5, 250, 123.45, 7, day("2017-09-01")],
      [true, null, "nhãn", "Gia ViÔn"],
      ["chữ của công thức", null, 9, null, null, null],
    ]);
    expect([...errors]).toEqual([
      [cellKey(1, 1), "#REF!"],
      [cellKey(2, 3), "#DIV/0!"],
    ]);
    expect([...uncomputed]).toEqual([cellKey(2, 1), cellKey(2, 4), cellKey(2, 5)]);
  });

  it("gives fonts of cells and of stretches, for texts in the list that go on in the next record, in narrow and wide letters", async () => {
    const fonts = [font("Arial"), font("Arial"), font("Arial"), font("Arial"), font(".VnTime")];
    const narrow = Buffer.from("§¬n vÞ", "latin1");
    const list = Buffer.concat([Buffer.alloc(4), Buffer.from([2, 0, 0, 0]), Buffer.from([8, 0, 8, 2, 0]), narrow]);
    const rest = Buffer.concat([
      Buffer.from([1]),
      characters("xã"),
      Buffer.from([6, 0, 0, 0, 7, 0, 5, 0]),
      Buffer.from([2, 0, 0]),
      Buffer.from("X·", "latin1"),
    ]);
    const { rows, oldFonts } = await sheetIn(
      xls(
        [...fonts, look(5, 0), look(0, 0), biffRecord(0xfc, list), biffRecord(0x3c, rest)],
        [[biffRecord(0xfd, 0, 0, 0, 0, 0), biffRecord(0xfd, 0, 1, 0, 1, 0), biffRecord(0xfd, 0, 2, 1, 1, 0)]],
      ),
    );
    expect(rows).toEqual([["§¬n vÞxã", "X·", "X·"]]);
    expect([...oldFonts]).toEqual([
      [
        0,
        [
          { text: "§¬n vÞ", font: ".VnTime" },
          { text: "x", font: "Arial" },
          { text: "ã", font: ".VnTime" },
        ],
      ],
      [1, [{ text: "X·", font: ".VnTime" }]],
    ]);
  });

  it("tells how far it is, and stops when it is told to", async () => {
    const cells = Array.from({ length: 30_000 }, (_, row) => biffRecord(0x203, row, 0, 0, double(row)));
    const bytes = xls([], [cells]);
    const { sheets } = await readWorkbook(bytes, "a.xls");
    expect([sheets[0]?.rows.length, sheets[0]?.rows.at(-1)]).toEqual([30_000, [29_999]]);
    const controller = new AbortController();
    const reading = readWorkbook(bytes, "a.xls", {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error("Enough")),
    });
    await expect(reading).rejects.toThrow("Enough");
  });

  it("is read also where it is so small that its pieces stand among others", async () => {
    const listed = (start: number) => biffRecord(0x85, start, 0, Buffer.from([0, 0]), short("S"));
    const head = (start: number) => Buffer.concat([biffRecord(0x809, 0x0600, 5), listed(start), END]);
    const cells = Array.from({ length: 40 }, (_, row) => biffRecord(0x203, row, 0, 0, double(row * 1.5)));
    const stream = Buffer.concat([head(head(0).length), BEGIN, ...cells, END]);
    expect((await sheetIn(handSmallOle("Workbook", stream))).rows).toEqual(Array.from({ length: 40 }, (_, row) => [row * 1.5]));
  });

  it("gives merged cells behind a chart, hidden rows, columns and sheets, and days counted from 1904", async () => {
    const chart = [biffRecord(0x809, 0x0600, 0x20), biffRecord(0x203, 9, 9, 0, double(9)), END];
    const sheet = [
      biffRecord(0x7d, 1, 1, 0, 0, 1, 0),
      biffRecord(0x208, 0, 0, 3, 0, 0, 0, 0x20, 0),
      biffRecord(0x203, 0, 2, 0, double(41517)),
      ...chart,
      biffRecord(0xe5, 1, 0, 1, 0, 2),
    ];
    const { sheets } = await readWorkbook(xls([biffRecord(0x22, 1), look(0, 14)], [sheet, [], []], [0, 1, 2]), "a.xls");
    expect(sheets.map(({ isHidden }) => isHidden)).toEqual([false, true, true]);
    expect(sheets[0]).toMatchObject({
      rows: [[null, null, day("2017-09-01")]],
      merges: [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 2 }],
      hiddenRows: new Set([0]),
      hiddenColumns: new Set([1]),
    });
  });
});

describe("an .ods", () => {
  const ods = (sheets: string, styles = "") =>
    handZip([
      { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", isStored: true },
      {
        name: "content.xml",
        content: `<office:document-content><office:font-face-decls><style:font-face style:name="V1" svg:font-family="'.VnTime'"/></office:font-face-decls><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`,
      },
    ]);

  it("gives every kind of cell, repeated ones too, and texts without notes and drawings", async () => {
    const { rows, errors, uncomputed, merges } = await sheetIn(
      ods(`<table:table table:name="A">
        <table:table-header-rows><table:table-row><table:table-cell office:value-type="float" office:value="1250000" table:number-columns-repeated="2"/><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="date" office:date-value="2017-09-01T00:00:00"/><table:covered-table-cell/><table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row></table:table-header-rows>
        <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>hai<text:s text:c="3"/>chữ</text:p><text:p>dòng <text:span>hai</text:span></text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="100000"><table:table-cell table:style-name="a" table:number-columns-repeated="1024"/></table:table-row>
        <table:table-row><table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell><table:table-cell table:formula="of:=[.A1]"/><table:table-cell office:value-type="float" office:value="1e400"><text:p>1e400</text:p></table:table-cell></table:table-row>
      </table:table>`),
    );
    expect(rows.slice(0, 4)).toEqual([
      [1250000, 1250000, day("2017-09-01"), null, true],
      ["hai   chữ\ndòng hai"],
      ["hai   chữ\ndòng hai"],
      [],
    ]);
    expect([rows.length, rows.at(-1)]).toEqual([100_004, [null, null, "1e400"]]);
    expect([[...errors], [...uncomputed]]).toEqual([[[cellKey(100_003, 0), "#DIV/0!"]], [cellKey(100_003, 1)]]);
    expect(merges).toEqual([{ startRow: 0, startColumn: 2, endRow: 1, endColumn: 3 }]);
  });

  it("gives fonts of cells, columns and stretches, and what is hidden", async () => {
    const styles =
      '<style:style style:name="p" style:family="table-cell"><style:text-properties style:font-name="V1"/></style:style><style:style style:name="c" style:family="table-cell" style:parent-style-name="p"/>' +
      '<style:style style:name="t" style:family="text"><style:text-properties fo:font-family="Arial"/></style:style><style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const cell = (attributes: string, content: string) =>
      `<table:table-cell ${attributes} office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;
    const { sheets } = await readWorkbook(
      ods(
        `<table:table table:name="A"><table:table-column/><table:table-column table:default-cell-style-name="c" table:visibility="collapse"/><table:table-row table:visibility="filter">${cell('table:style-name="c"', 'X·<text:span text:style-name="t"> đồng</text:span>')}${cell("", "X·")}</table:table-row></table:table><table:table table:name="B" table:style-name="h"/>`,
        styles,
      ),
      "a.ods",
    );
    expect(sheets.map(({ isHidden }) => isHidden)).toEqual([false, true]);
    expect([sheets[0]?.hiddenRows, sheets[0]?.hiddenColumns]).toEqual([new Set([0]), new Set([1])]);
    expect([...(sheets[0]?.oldFonts ?? [])]).toEqual([
      [
        0,
        [
          { text: "X·", font: ".VnTime" },
          { text: " đồng", font: "Arial" },
        ],
      ],
      [1, [{ text: "X·", font: ".VnTime" }]],
    ]);
  });
});

describe("a .csv", () => {
  const rowsOf = async (bytes: Uint8Array) => (await sheetIn(ownBytes(bytes), "a.csv")).rows;
  const table: readonly (readonly CellContent[])[] = [
    ["Xã", "Số tiền"],
    ["Gia Thắng", "1,25"],
    ["Gia Tiến", "2,5"],
  ];
  const semicolons = table.map((row) => row.join(";")).join("\r\n");

  it.each<[string, Buffer]>([
    ["UTF-8", Buffer.from(semicolons)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${semicolons}`)],
    ["UTF-16", Buffer.from(`\ufeff${semicolons}`, "utf16le")],
    ["UTF-16 without its mark", Buffer.from(semicolons, "utf16le")],
    ["UTF-16 the other way round", Buffer.from(`\ufeff${semicolons}`, "utf16le").swap16()],
    ["columns by tabs", Buffer.from(semicolons.replaceAll(";", "\t"))],
    ["Excel's own line that says the mark", Buffer.from(`sep=;\r\n${semicolons}`)],
    ["columns by commas, in quotes", Buffer.from(table.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"))],
  ])("is read in %s", async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(table);
  });

  it("is read in the code page of Vietnamese Windows, and with the signs of TCVN3 left as they are", async () => {
    const windows = Buffer.from(
      "Xa\u00de;S\u00f4\u00ec ti\u00ea\u00ccn\nGia Th\u00e3\u00ecng;1,25\nGia Ti\u00ea\u00ecn;2,5",
      "latin1",
    );
    expect((await rowsOf(windows)).map((row) => row.map((cell) => String(cell).normalize("NFC")))).toEqual(table);
    const old = Buffer.from("X\u00b7;S\u00e8 ti\u00d2n\nGia Th\u00bcng;\u00ae\u00e5ng", "latin1");
    expect(await rowsOf(old)).toEqual([
      ["X·", "Sè tiÒn"],
      ["Gia Th¼ng", "®ång"],
    ]);
  });

  it("keeps quotes, lines within quotes and figures as they stand", async () => {
    expect(await rowsOf(Buffer.from('a;"b ""c""\n;d";1.250.000\n;;\n"=1+1";01;'))).toEqual([
      ["a", 'b "c"\n;d', "1.250.000"],
      [],
      ["=1+1", "01"],
    ]);
  });
});

describe("independent readers", () => {
  /** A form as exceljs writes it. */
  async function form(): Promise<Bytes> {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Quý III");
    sheet.addRow(["BIỂU TỔNG HỢP (ĐVT: triệu đồng)"]);
    sheet.addRow(["STT", "Xã", "Ngày", "Kế hoạch", "Thực hiện", "Đạt"]);
    for (let index = 1; index <= 300; index++) {
      const row = sheet.addRow([
        index,
        `Xã “số” ${index} <&>`,
        new Date(Date.UTC(2017, 8, 1 + (index % 28))),
        index * 1_250_000.25,
        index % 7 === 0 ? null : index / 3,
        index % 2 === 0,
      ]);
      row.getCell(3).numFmt = "dd/mm/yyyy";
      row.getCell(4).numFmt = "#,##0";
    }
    sheet.mergeCells("A1:F1");
    return ownBytes(new Uint8Array(await workbook.xlsx.writeBuffer()));
  }

  const filled = (rows: readonly (readonly CellContent[])[], width: number) =>
    rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));

  it("read-excel-file, exceljs and hucre find in a form what is found here", async () => {
    const bytes = await form();
    const { rows } = await sheetIn(bytes);
    expect(rows).toHaveLength(302);
    const ours = filled(rows, 6);
    const [first] = await readByReadExcelFile(Buffer.from(bytes));
    expect(first?.data.map((row) => row.map((cell) => cell ?? null))).toEqual(ours);
    const byHucre = await readByHucre(bytes);
    expect(byHucre.sheets[0]?.rows).toEqual(ours);
    const again = new ExcelJS.Workbook();
    await again.xlsx.load(bytes.buffer);
    const sheet = again.worksheets[0];
    const byExcel = ours.map((row, index) =>
      row.map((_, column) => (index === 0 && column > 0 ? null : (sheet?.getCell(index + 1, column + 1).value ?? null))),
    );
    expect(byExcel).toEqual(ours);
  });
});
