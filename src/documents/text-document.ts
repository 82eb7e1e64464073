import type { CellValue } from "#src/lib/cell.ts";

/** An A4 document as a value; the screen shows it, DOCX is written from it. Texts are in the document's language. */
export type TextDocument = {
  /** Without extension: "bao-cao-so-ket-2017-q3". */
  readonly fileName: string;
  readonly language: "vi" | "en";
  readonly title: string;
  /** A sheet of its own, before the document. */
  readonly summary: DocumentSummary;
  readonly head: DocumentHead;
  readonly blocks: readonly DocumentBlock[];
  readonly foot: DocumentFoot;
  /** In the page's foot: as of when, illustrative or not. */
  readonly pageNote: string;
};

/** What a reader without the time for the document must know: one sheet. */
export type DocumentSummary = {
  /** "TÓM TẮT". */
  readonly title: string;
  readonly subject: string;
  /** As of when, illustrative or not, what the data lacks. */
  readonly note: string;
  readonly blocks: readonly DocumentBlock[];
};

/** Who writes, to whom it belongs: the head of an administrative document. Number, seal and signature stay blank. */
export type DocumentHead = {
  /** `party`: Hướng dẫn 36-HD/VPTW; `state`: Nghị định 30/2020/NĐ-CP. */
  readonly form: "party" | "state";
  /** The body above the issuer, in capitals; "" for none. */
  readonly superior: string;
  /** The issuer, in capitals; dots where it is not known. */
  readonly issuer: string;
  /** "Số …-BC/HU" or "Số: …/BC-UBND". */
  readonly number: string;
  /** Party: "ĐẢNG CỘNG SẢN VIỆT NAM". State: country and motto, on two lines. */
  readonly national: readonly string[];
  /** "Gia Viễn, ngày … tháng … năm 2017". */
  readonly placeAndDate: string;
  /** "DỰ THẢO". */
  readonly draftMark: string;
  /** "BÁO CÁO". */
  readonly kind: string;
  /** What it is about (trích yếu). */
  readonly subject: string;
};

export type DocumentBlock =
  /** Level 1: "I. …", level 2: "1. …", level 3: "a) …". The text holds its numeral. */
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly table: DocumentTable };

export type DocumentTable = {
  /** "Biểu 1. Hỗ trợ theo xã". */
  readonly caption: string;
  /** "Đơn vị tính: triệu đồng". */
  readonly unit: string;
  readonly columns: readonly DocumentColumn[];
  /** Money in whole dong, whatever the unit: the writer formats. null = no figure, written "–". */
  readonly rows: readonly (readonly CellValue[])[];
  readonly total: readonly CellValue[] | null;
};

/** `millions`: whole dong, shown in millions of dong; `share`: 0 to 1, shown in per cent. */
export type DocumentColumn = {
  readonly heading: string;
  readonly kind: "text" | "count" | "millions" | "share";
  /** Its part of the table's width, relative to the others. */
  readonly width: number;
};

/** Who receives it, who signs: the end of an administrative document. */
export type DocumentFoot = {
  readonly recipientsLabel: string;
  readonly recipients: readonly string[];
  /** "T/M BAN THƯỜNG VỤ", without a name. */
  readonly signature: readonly string[];
};
