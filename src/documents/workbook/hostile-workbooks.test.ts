// @vitest-environment node
import { describe, expect, it } from "vitest";
import { biffRecord, handOle, handXlsx, handXlsxEntries, handZip, ownBytes } from "#test/hand-made-files.ts";
import { readWorkbook } from "./read-workbook.ts";
import { cellKey, type Workbook } from "./workbook.ts";
import { workbookRefusalWords } from "./workbook-refusal-words.ts";
import { WORKBOOK_REFUSALS, type WorkbookRefusal, WorkbookRefusedError } from "./workbook-refused-error.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const ONE_CELL = handXlsx({ sheets: [{ name: "A", data: CELL }] });

async function refusalOf(bytes: Bytes, name = "a.xlsx"): Promise<WorkbookRefusal | "read"> {
  try {
    await readWorkbook(bytes, name);
    return "read";
  } catch (error) {
    if (error instanceof WorkbookRefusedError) return error.reason;
    throw error;
  }
}

function text(content: string): Bytes {
  return ownBytes(Buffer.from(content));
}

const sheetOf = (data: string, after = "") => handXlsx({ sheets: [{ name: "A", data, after }] });
const withEntry = (name: string, content: string | Uint8Array) =>
  handXlsx({ sheets: [{ name: "A", data: CELL }], others: [{ name, content }] });

/** Some 300 KB that unpack to 300 MB. */
function bombOfTexts(): Bytes {
  const text = `<si><t>${"a".repeat(1000)}</t></si>`;
  return handXlsx({ sheets: [{ name: "A", data: CELL }], texts: text.repeat(300_000) });
}

function bombBesides(): Bytes {
  return withEntry("xl/media/image1.png", new Uint8Array(300_000_000));
}

function bombThatLies(): Bytes {
  const entries = handXlsxEntries({ sheets: [{ name: "A", data: CELL }] });
  return handZip([...entries, { name: "xl/media/image1.png", content: new Uint8Array(110_000_000), saidSize: 12 }]);
}

function bombOfOneCell(): Bytes {
  return sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"a".repeat(20_000_000)}</t></is></c></row>`);
}

const REFUSED: readonly (readonly [string, WorkbookRefusal, () => Bytes])[] = [
  ["an empty file", "empty", () => text("")],
  ["a bomb of 300 KB that unpacks to 300 MB of texts", "too-large", bombOfTexts],
  ["a bomb in a picture that nobody reads", "too-large", bombBesides],
  ["a bomb that says it is of 12 bytes", "too-large", bombThatLies],
  ["a cell of 20 million characters", "too-long-text", bombOfOneCell],
  ["a bomb of cells", "too-many-rows", () => sheetOf("<row><c><v>1</v></c></row>".repeat(900_000))],
  [
    "more relationships than any workbook has",
    "too-many-parts",
    () =>
      withEntry(
        "xl/_rels/workbook.xml.rels",
        `<Relationships>${Array.from({ length: 20_000 }, (_, index) => `<Relationship Id="r${index}" Type="a/worksheet" Target="a.xml"/>`).join("")}</Relationships>`,
      ),
  ],
  [
    "more looks of cells than any workbook has",
    "broken",
    () => handXlsx({ sheets: [{ name: "A", data: CELL }], styles: `<cellXfs>${"<xf/>".repeat(80_000)}</cellXfs>` }),
  ],
  [
    "a million spaces a thousand times over in an .ods",
    "too-long-text",
    () =>
      ods(
        `<office:spreadsheet><table:table><table:table-row><table:table-cell office:value-type="string"><text:p>${'<text:s text:c="900000000"/>'.repeat(1000)}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
      ),
  ],
  [
    "more sheets than anybody keeps",
    "too-many-parts",
    () => ods(`<office:spreadsheet>${"<table:table/>".repeat(2000)}</office:spreadsheet>`),
  ],
  ["a bomb in an .ods", "too-large", () => ods("<office:body/>", [{ name: "a.bin", content: new Uint8Array(110_000_000) }])],
  [
    "more than 200 entries",
    "too-many-parts",
    () =>
      handXlsx({
        sheets: [{ name: "A", data: CELL }],
        others: Array.from({ length: 200 }, (_, index) => ({ name: `xl/a${index}.bin`, content: "a" })),
      }),
  ],
  [
    "a cell in the last column of every one of 2000 rows",
    "too-many-cells",
    () =>
      sheetOf(Array.from({ length: 2000 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`).join("")),
  ],
  ["a cell beyond the last column", "broken", () => sheetOf('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
  ["a cell beyond the last row", "broken", () => sheetOf('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')],
  ["a cell in row -5", "broken", () => sheetOf('<row r="-5"><c r="A-5"><v>1</v></c></row>')],
  ["a file cut short", "broken", () => ownBytes(ONE_CELL.subarray(0, ONE_CELL.length - 200))],
  [
    "markup cut short",
    "broken",
    () =>
      handXlsx({
        sheets: [{ name: "A", data: CELL }],
        others: [{ name: "xl/worksheets/sheet1.xml", content: '<worksheet><sheetData><row r="1"><c r="A1"><v>12' }],
      }),
  ],
  ["a byte that is another than its checksum says", "broken", flippedByte],
  [
    "a document type with entities within entities",
    "broken",
    () =>
      withEntry(
        "xl/worksheets/sheet1.xml",
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><worksheet><sheetData/></worksheet>',
      ),
  ],
  [
    "a document type in a part that nobody reads",
    "broken",
    () => withEntry("docProps/app.xml", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'),
  ],
  ["markup nested 200,000 deep", "broken", () => sheetOf("<a>".repeat(200_000) + "</a>".repeat(200_000))],
  ["a tag that never ends", "broken", () => withEntry("xl/worksheets/sheet1.xml", `<worksheet a="${"a".repeat(3_000_000)}`)],
  ["a text that the list of texts does not have", "broken", () => sheetOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
  ["a name that leaves the folder", "unsafe-names", () => withEntry("xl/../../../etc/cron.d/a", "a")],
  ["a name from the root", "unsafe-names", () => withEntry("/etc/passwd", "a")],
  ["a name with backslashes", "unsafe-names", () => withEntry("xl\\..\\..\\a.bat", "a")],
  ["a name on a drive", "unsafe-names", () => withEntry("C:a.bat", "a")],
  [
    "two entries of one name",
    "broken",
    () =>
      handZip([...handXlsxEntries({ sheets: [{ name: "A", data: CELL }] }), { name: "xl/workbook.xml", content: "<workbook/>" }]),
  ],
  [
    "an entry with a password",
    "encrypted",
    () => handZip(handXlsxEntries({ sheets: [{ name: "A", data: CELL }] }).map((entry) => ({ ...entry, flags: 1 }))),
  ],
  [
    "a workbook with a password, as Excel keeps it",
    "encrypted",
    () => handOle({ EncryptionInfo: Buffer.from([4, 0, 4, 0]), EncryptedPackage: new Uint8Array(5000) }),
  ],
  ["an .xls with a password", "encrypted", () => xls([biffRecord(0x2f, 1, 1, 1)])],
  [
    "an .ods with a password",
    "encrypted",
    () => ods("<office:body/>", [{ name: "META-INF/manifest.xml", content: "<manifest><encryption-data/></manifest>" }]),
  ],
  [
    "an .xlsb",
    "xlsb",
    () =>
      handZip([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "xl/workbook.bin", content: "a" },
      ]),
  ],
  ["an .xls of Excel 5", "old-excel", () => handOle({ Book: biffRecord(0x809, 0x0500, 5) })],
  ["a stream of Excel 5 called Workbook", "old-excel", () => handOle({ Workbook: biffRecord(0x809, 0x0500, 5) })],
  ["an .xls of Excel 4", "old-excel", () => ownBytes(biffRecord(0x409, 0, 0x10, 0))],
  [
    "an XML spreadsheet of 2003",
    "xml-spreadsheet",
    () =>
      text(
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
      ),
  ],
  [
    "a page of HTML called .xls",
    "html",
    () => text('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table></html>'),
  ],
  ["a table of HTML in UTF-16", "html", () => ownBytes(Buffer.from("\ufeff<table><tr><td>1</td></tr></table>", "utf16le"))],
  ["a web page in one file", "html", () => text("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n")],
  [
    "a picture called .xlsx",
    "not-a-workbook",
    () => ownBytes(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
  ],
  ["a PDF called .csv", "not-a-workbook", () => text("%PDF-1.7\n1 0 obj\n")],
  ["a zip of something else", "not-a-workbook", () => handZip([{ name: "a.txt", content: "a" }])],
  [
    "a text document of LibreOffice",
    "not-a-workbook",
    () =>
      handZip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.text", isStored: true },
        { name: "content.xml", content: "<a/>" },
      ]),
  ],
  ["a document of Word 97", "not-a-workbook", () => handOle({ WordDocument: new Uint8Array(5000) })],
  ["an OLE file of which the table goes round in a ring", "broken", ringOfSectors],
  ["an OLE file cut short", "broken", () => ownBytes(xls([]).subarray(0, 1200))],
  [
    "an .xls that ends within a record",
    "broken",
    () => handOle({ Workbook: Buffer.concat([biffRecord(0x809, 0x0600, 5), Buffer.from([0xfc, 0, 0xff, 0xff])]) }),
  ],
  [
    "an .xls of which the list of texts says it is of four thousand million",
    "broken",
    () => xls([biffRecord(0xfc, Buffer.alloc(4), Buffer.alloc(4, 0xff))]),
  ],
  ["a workbook without sheets", "no-sheets", () => handXlsx({ sheets: [] })],
  ["a cell of 32,768 letters in an .xlsx", "too-long-text", () => sheetOf(textCell("a".repeat(32_768)))],
  ["a cell of 32,768 letters in an .ods", "too-long-text", () => odsTable(odsRow("a".repeat(32_768)))],
  ["an error of 32,768 letters in an .ods", "too-long-text", () => odsTable(odsError("a".repeat(32_768)))],
  ["a cell of 32,768 letters in a .csv", "too-long-text", () => text(`Xã;KH\n${"a".repeat(32_768)};1`)],
  ["a .csv of one line of ten million letters", "too-long-text", () => text("a".repeat(10_000_000))],
  ["a .csv of one line of ten million letters in quotes", "too-long-text", () => text(`Xã;KH\n"${"a".repeat(10_000_000)}`)],
  ["a .csv of four million quotes", "too-long-text", () => text(`Xã;KH\n"${'""'.repeat(2_000_000)}"`)],
  ["a .csv of 120,001 rows", "too-many-rows", () => text("Gia Minh;1\n".repeat(120_001))],
  ["an .xlsx of 120,001 rows", "too-many-rows", () => sheetOf(numbered(120_001))],
  [
    "an .xlsx of 120,001 rows on two sheets",
    "too-many-rows",
    () =>
      handXlsx({
        sheets: [
          { name: "A", data: numbered(60_001) },
          { name: "B", data: numbered(60_000) },
        ],
      }),
  ],
  ["an .ods of one row 120,001 times", "too-many-rows", () => odsTable(odsRow("Gia Minh", 120_001))],
  ["an .ods of one row a thousand million times", "too-many-rows", () => odsTable(odsRow("Gia Minh", 1_000_000_000))],
  ["a text of twelve million columns", "too-many-cells", () => text(";".repeat(12_000_000))],
  ["nothing but blank lines", "empty", () => text("\ufeff\r\n \r\n")],
];

function flippedByte(): Bytes {
  const stored = handXlsxEntries({ sheets: [{ name: "A", data: CELL }] }).map((entry) => ({ ...entry, isStored: true }));
  const bytes = handZip(stored);
  const at = Buffer.from(bytes).indexOf("<v>1</v>");
  bytes[at + 3] = 0x39;
  return bytes;
}

function ods(body: string, others: readonly { name: string; content: string | Uint8Array }[] = []): Bytes {
  return handZip([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", isStored: true },
    { name: "content.xml", content: `<office:document-content>${body}</office:document-content>` },
    ...others,
  ]);
}

function xls(records: readonly Buffer[]): Bytes {
  return handOle({ Workbook: Buffer.concat([biffRecord(0x809, 0x0600, 5), ...records, biffRecord(0x0a)]) });
}

function textCell(letters: string): string {
  return `<row r="1"><c r="A1" t="inlineStr"><is><t>${letters}</t></is></c></row>`;
}

function numbered(count: number): string {
  return Array.from({ length: count }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`).join("");
}

function odsTable(rows: string): Bytes {
  return ods(`<office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet>`);
}

function odsRow(letters: string, times = 1): string {
  return `<table:table-row table:number-rows-repeated="${times}"><table:table-cell office:value-type="string"><text:p>${letters}</text:p></table:table-cell></table:table-row>`;
}

function odsError(letters: string): string {
  return `<table:table-row><table:table-cell table:formula="a" calcext:value-type="error"><text:p>${letters}</text:p></table:table-cell></table:table-row>`;
}

/** The chain of the stream's sectors leads from its second back to its first. */
function ringOfSectors(): Bytes {
  const bytes = xls([]);
  new DataView(bytes.buffer).setUint32(512 + 4 * 3, 2, true);
  return bytes;
}

describe("a file that does harm, or is none that is read", () => {
  it.each(REFUSED)("is refused: %s (%s)", async (_, reason, made) => {
    expect(await refusalOf(made())).toBe(reason);
  });

  it("has every reason tried, and a sentence for each that says what to do", () => {
    expect(new Set(REFUSED.map(([, reason]) => reason))).toEqual(new Set(WORKBOOK_REFUSALS));
    for (const reason of WORKBOOK_REFUSALS) {
      expect(workbookRefusalWords.vi[reason]).toMatch(/chọn/);
      expect(workbookRefusalWords.en[reason]).toMatch(/choose/);
    }
  });
});

describe("what looks like harm and is none", () => {
  async function sheetIn(bytes: Bytes): Promise<Workbook["sheets"][number]> {
    const [sheet] = (await readWorkbook(bytes, "a.xlsx")).sheets;
    if (sheet === undefined) throw new Error("No sheet was read");
    return sheet;
  }

  it("a cell at XFD1048576 costs one row of places", async () => {
    const { rows } = await sheetIn(sheetOf(`${CELL}<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>`));
    expect([rows.length, rows[0], rows[5], rows.at(-1)?.length, rows.at(-1)?.at(-1)]).toEqual([1_048_576, [1], [], 16_384, 7]);
  });

  it("120,000 rows with content are read, and a cell of 32,767 letters is", async () => {
    expect((await sheetIn(sheetOf(numbered(120_000)))).rows).toHaveLength(120_000);
    expect((await sheetIn(sheetOf(textCell("a".repeat(32_767))))).rows[0]?.[0]).toHaveLength(32_767);
    expect((await sheetIn(text(`a;b\n"${'""'.repeat(32_767)}";1`))).rows[1]?.[0]).toHaveLength(32_767);
  });

  it("a row of an .ods that stands 120,000 times is kept once, and what is told of its cells is told of each", async () => {
    const error = odsError("#REF!").replace("<table:table-row>", '<table:table-row table:number-rows-repeated="3">');
    const sheet = await sheetIn(odsTable(error + odsRow("Gia Minh", 119_996) + odsRow("Gia Thắng")));
    expect([sheet.rows.length, sheet.rows[3], sheet.rows.at(-1)]).toEqual([120_000, ["Gia Minh"], ["Gia Thắng"]]);
    expect(new Set(sheet.rows).size).toBe(3);
    expect([...sheet.errors]).toEqual([0, 1, 2].map((row) => [cellKey(row, 0), "#REF!"]));
  });

  it("names of an object's innards are sheets and headings like others", async () => {
    const data =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c><c r="B1" t="inlineStr"><is><t>constructor</t></is></c></row>';
    const { sheets } = await readWorkbook(
      handXlsx({
        sheets: [
          { name: "__proto__", data },
          { name: "constructor", data },
        ],
      }),
      "__proto__",
    );
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ["__proto__", [["__proto__", "constructor"]]],
      ["constructor", [["__proto__", "constructor"]]],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("1e400 is no number: it stays the text that it is", async () => {
    const { rows } = await sheetIn(
      sheetOf('<row r="1"><c r="A1"><v>1e400</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>1e3</v></c></row>'),
    );
    expect(rows).toEqual([["1e400", "NaN", 1000]]);
  });

  it("a formula that stands as a text stays a text", async () => {
    const { rows } = await sheetIn(sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>=cmd|\' /C calc\'!A0</t></is></c></row>'));
    expect(rows).toEqual([["=cmd|' /C calc'!A0"]]);
  });

  it("a million formatted blank rows are nothing", async () => {
    const blank = Array.from(
      { length: 1_000_000 },
      (_, row) => `<row r="${row + 2}" spans="1:2"><c r="A${row + 2}" s="0"/><c r="B${row + 2}" s="0"/></row>`,
    );
    const { rows } = await sheetIn(sheetOf(CELL + blank.join("")));
    expect(rows).toEqual([[1]]);
  });

  it("a million hidden blank rows are nothing", async () => {
    const blank = Array.from({ length: 1_000_000 }, (_, row) => `<row r="${row + 2}" hidden="1"/>`);
    const { rows, hiddenRows } = await sheetIn(sheetOf(CELL + blank.join("")));
    expect([rows, hiddenRows.size]).toEqual([[[1]], 0]);
  });

  it("two million rows and columns of one repeated blank cell of an .ods are nothing", async () => {
    const blank =
      '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:style-name="a" table:number-columns-repeated="16384"/></table:table-row>';
    const cell = '<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>';
    const { rows } = await sheetIn(
      ods(`<office:spreadsheet><table:table table:name="A">${cell}${blank}</table:table></office:spreadsheet>`),
    );
    expect(rows).toEqual([[1]]);
  });
});
