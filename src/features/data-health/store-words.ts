import type { Language } from "#src/lib/language.ts";
import { spoken } from "#src/messages/spoken.ts";
import type { Widen } from "#src/messages/vi.ts";

const vi = {
  title: "Máy chủ nhập liệu",
  subtitle: "Số liệu do các đơn vị nhập vào máy chủ này; mỗi lần nhập, sửa, xóa đều được ghi sổ.",
  version: (version: string) => `Phiên bản số liệu: ${version} (số thứ tự của lần ghi sổ gần nhất).`,
  entered: (instant: string) => `Lần ghi sổ gần nhất: ${instant}.`,
  neverEntered: "Chưa có lần ghi sổ nào.",
  database: (name: string) => `Cơ sở dữ liệu: ${name}.`,
  databases: [
    ["sqlite", "SQLite, một tệp trên máy chủ"],
    ["postgres", "PostgreSQL"],
  ],
  past: (since: string) => `Số liệu của bất kỳ lúc nào từ ${since} đều xem lại được, kể cả những số sau đó đã sửa.`,
  noPast: "Máy chủ không cho biết sổ bắt đầu từ lúc nào.",
  compare: "So số liệu hiện nay với một lúc trước",
  away: "Máy chủ tạm thời không truy cập được cơ sở dữ liệu: đang xem bản số liệu cuối cùng mà máy chủ có, chưa nhập được gì. Không cần làm gì: máy chủ tự nối lại.",
} as const;

const en: Widen<typeof vi> = {
  title: "The server that figures are entered at",
  subtitle: "The data is entered at this server; whatever is entered, changed or deleted goes into its ledger.",
  version: (version) => `Version of the data: ${version} (the number of the newest entry in the ledger).`,
  entered: (instant) => `The newest entry: at ${instant}.`,
  neverEntered: "Nothing has been entered yet.",
  database: (name) => `Database: ${name}.`,
  databases: [
    ["sqlite", "SQLite, a file on the server"],
    ["postgres", "PostgreSQL"],
  ],
  past: (since) => `The data of any moment from ${since} on can be asked for, figures that were corrected later included.`,
  noPast: "The server does not say when its ledger began.",
  compare: "Compare the data of today with an earlier moment",
  away: "The server cannot reach its database at the moment: what you see is the last data it has, and nothing can be entered. There is nothing to do: it connects again by itself.",
};

/** What is said of a server that figures are entered at. */
export const storeWords: Readonly<Record<Language, Widen<typeof vi>>> = spoken({ vi, en });
