import { crc32, deflateRawSync } from "node:zlib";

export type HandEntry = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** What the file says of its size, when that is not so. */
  readonly saidSize?: number;
  readonly flags?: number;
};

/** A zip put together byte by byte, so that it can also say what is not so. */
export function handZip(entries: readonly HandEntry[]): Uint8Array<ArrayBuffer> {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isStored = false, saidSize, flags = 0 } of entries) {
    const raw = Buffer.from(content);
    const packed = isStored ? raw : deflateRawSync(raw, { level: 6 });
    const told = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(isStored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(saidSize ?? raw.length, 18);
    fields.writeUInt16LE(told.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, told, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), fields, rest, told]));
    pieces.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return ownBytes(Buffer.concat([...pieces, listed, end]));
}

/** The same bytes in a buffer of their own. */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const own = new Uint8Array(bytes.length);
  own.set(bytes);
  return own;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export type HandSheet = {
  readonly name: string;
  /** Within `<sheetData>`. */
  readonly data: string;
  readonly before?: string;
  readonly after?: string;
  readonly attributes?: string;
};

export type HandXlsx = {
  readonly sheets: readonly HandSheet[];
  /** Within `<sst>`. */
  readonly texts?: string;
  /** Within `<styleSheet>`. */
  readonly styles?: string;
  readonly workbookProperties?: string;
  /** More entries, or others in place of those of the same name. */
  readonly others?: readonly HandEntry[];
};

/** The entries of an .xlsx of which all markup is typed by hand. */
export function handXlsxEntries({ sheets, texts, styles, workbookProperties = "", others = [] }: HandXlsx): readonly HandEntry[] {
  const listed = sheets.map(
    ({ name, attributes = "" }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}" ${attributes}/>`,
  );
  const related = sheets.map((_, index) => relationship(`s${index}`, "worksheet", `worksheets/sheet${index + 1}.xml`));
  if (texts !== undefined) related.push(relationship("t", "sharedStrings", "sharedStrings.xml"));
  if (styles !== undefined) related.push(relationship("l", "styles", "styles.xml"));
  const types = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>`,
    ...sheets.map(
      (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${main}.worksheet+xml"/>`,
    ),
    ...(texts === undefined ? [] : [`<Override PartName="/xl/sharedStrings.xml" ContentType="${main}.sharedStrings+xml"/>`]),
    ...(styles === undefined ? [] : [`<Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/>`]),
  ];
  const entries: HandEntry[] = [
    {
      name: "[Content_Types].xml",
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types">${types}${overrides.join("")}</Types>`,
    },
    { name: "_rels/.rels", content: relationships([relationship("w", "officeDocument", "xl/workbook.xml")]) },
    {
      name: "xl/workbook.xml",
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookProperties}<sheets>${listed.join("")}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", content: relationships(related) },
    ...sheets.map(({ data, before = "", after = "" }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `${HEAD}<worksheet xmlns="${MAIN}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
    })),
  ];
  if (texts !== undefined) entries.push({ name: "xl/sharedStrings.xml", content: `${HEAD}<sst xmlns="${MAIN}">${texts}</sst>` });
  if (styles !== undefined)
    entries.push({ name: "xl/styles.xml", content: `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` });
  const replaced = new Set(others.map(({ name }) => name));
  return [...entries.filter(({ name }) => !replaced.has(name)), ...others];
}

export function handXlsx(workbook: HandXlsx): Uint8Array<ArrayBuffer> {
  return handZip(handXlsxEntries(workbook));
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(list: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

const SECTOR = 512;
/** A stream of this size stands in sectors of its own. */
const LARGE = 4096;

/** An OLE2 file with these streams at its top, each filled up to a size at which it has its own sectors. */
export function handOle(streams: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const bodies = Object.values(streams).map((stream) =>
    padded(stream, Math.max(LARGE, Math.ceil(stream.length / SECTOR) * SECTOR)),
  );
  const names = Object.keys(streams);
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const count = bodies.reduce((sum, { length }) => sum + length / SECTOR, directorySectors);
  const tableSectors = Math.ceil((count + 1) / 127);
  const table = Buffer.alloc(tableSectors * SECTOR, 0xff);
  const directory = Buffer.alloc(directorySectors * SECTOR);
  writeEntry(directory, 0, "Root Entry", 5, {
    right: 0xffffffff,
    child: names.length > 0 ? 1 : 0xffffffff,
    start: 0xfffffffe,
    size: 0,
  });
  for (let sector = 0; sector < tableSectors; sector++) table.writeUInt32LE(0xfffffffd, sector * 4);
  let next = tableSectors;
  const chain = (length: number) => {
    const start = next;
    for (let sector = 0; sector < length; sector++, next++)
      table.writeUInt32LE(sector === length - 1 ? 0xfffffffe : next + 1, next * 4);
    return start;
  };
  const directoryStart = chain(directorySectors);
  bodies.forEach((body, index) => {
    const start = chain(body.length / SECTOR);
    const right = index + 1 < names.length ? index + 2 : 0xffffffff;
    writeEntry(directory, index + 1, names[index] ?? "", 2, { right, child: 0xffffffff, start, size: body.length });
  });
  const head = Buffer.alloc(SECTOR, 0);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head);
  for (const [at, value] of [
    [24, 62],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    head.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, tableSectors],
    [48, directoryStart],
    [56, LARGE],
    [60, 0xfffffffe],
    [68, 0xfffffffe],
  ] as const)
    head.writeUInt32LE(value, at);
  for (let index = 0; index < 109; index++) head.writeUInt32LE(index < tableSectors ? index : 0xffffffff, 76 + index * 4);
  return ownBytes(Buffer.concat([head, table, directory, ...bodies]));
}

const SMALL_SECTOR = 64;

/** An OLE2 file whose one stream is so small that it shares the sectors for small ones; its pieces lie there from last to first. */
export function handSmallOle(name: string, stream: Uint8Array): Uint8Array<ArrayBuffer> {
  const count = Math.ceil(stream.length / SMALL_SECTOR);
  const pieces = padded(stream, count * SMALL_SECTOR);
  const body = Buffer.alloc(Math.ceil(pieces.length / SECTOR) * SECTOR);
  const [table, directory, smallTable] = [Buffer.alloc(SECTOR, 0xff), Buffer.alloc(SECTOR), Buffer.alloc(SECTOR, 0xff)];
  for (let piece = 0; piece < count; piece++) {
    const place = count - 1 - piece;
    pieces.copy(body, place * SMALL_SECTOR, piece * SMALL_SECTOR, (piece + 1) * SMALL_SECTOR);
    smallTable.writeUInt32LE(piece === count - 1 ? 0xfffffffe : place - 1, place * 4);
  }
  table.writeUInt32LE(0xfffffffd, 0);
  for (const sector of [1, 2]) table.writeUInt32LE(0xfffffffe, sector * 4);
  const last = 2 + body.length / SECTOR;
  for (let sector = 3; sector <= last; sector++) table.writeUInt32LE(sector === last ? 0xfffffffe : sector + 1, sector * 4);
  writeEntry(directory, 0, "Root Entry", 5, { right: 0xffffffff, child: 1, start: 3, size: body.length });
  writeEntry(directory, 1, name, 2, { right: 0xffffffff, child: 0xffffffff, start: count - 1, size: stream.length });
  const head = Buffer.from(handOle({}).subarray(0, SECTOR));
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [60, 2],
    [64, 1],
  ] as const)
    head.writeUInt32LE(value, at);
  return ownBytes(Buffer.concat([head, table, directory, smallTable, body]));
}

function padded(stream: Uint8Array, length: number): Buffer {
  const body = Buffer.alloc(length);
  body.set(stream);
  return body;
}

type EntryPlaces = { readonly right: number; readonly child: number; readonly start: number; readonly size: number };

function writeEntry(
  directory: Buffer,
  index: number,
  name: string,
  type: number,
  { right, child, start, size }: EntryPlaces,
): void {
  const at = index * 128;
  directory.write(name, at, "utf16le");
  directory.writeUInt16LE((name.length + 1) * 2, at + 64);
  directory.writeUInt8(type, at + 66);
  for (const [field, value] of [
    [68, 0xffffffff],
    [72, right],
    [76, child],
    [116, start],
    [120, size],
  ] as const)
    directory.writeUInt32LE(value, at + field);
}

/** One record of an .xls: numbers of two bytes, texts and raw bytes one after another. */
export function biffRecord(id: number, ...parts: readonly (number | string | Uint8Array)[]): Buffer {
  const data = Buffer.concat(parts.map(biffPart));
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

function biffPart(part: number | string | Uint8Array): Uint8Array {
  if (typeof part === "string") return Buffer.from(part, "utf16le");
  if (typeof part !== "number") return part;
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(part);
  return bytes;
}
