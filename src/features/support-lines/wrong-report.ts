import type { Contact } from "#src/api/contact.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import { type CellWords, lineCell } from "./line-cells.ts";
import { reportWrongWords } from "./report-wrong-words.ts";
import { supportLinesWords } from "./support-lines-words.ts";

/** A title in a report; with more of it some mail programs cut the address that holds the report. */
const MOST_TITLE = 120;

type Facts = {
  readonly line: SupportLine;
  /** The full address that opens the line. */
  readonly link: string;
  /** As of when the figures are: "Số liệu đến tháng 9/2017". */
  readonly asOf: string;
  readonly reporter: string;
};

/** What is said of a line whose figure is wrong, for whoever keeps the data: a line for each fact, the last for the reporter to fill in. */
export function wrongReport({ line, link, asOf, reporter }: Facts, words: CellWords): string {
  const { language } = words;
  const { subject, fields } = reportWrongWords[language];
  const { headings } = supportLinesWords[language];
  const said = (column: "month" | "commune" | "sponsor" | "kind") => lineCell(line, column, words).text;
  const value = (column: "planned" | "delivered") => `${headings[column]}: ${lineCell(line, column, words).text}`;
  const what = [shortenedTo(line.title, MOST_TITLE), said("commune"), said("sponsor"), said("kind"), said("month")].join(" · ");
  return [
    subject(line.id),
    `${fields.id}: ${line.id}`,
    `${fields.what}: ${what}`,
    `${fields.values}: ${value("planned")}; ${value("delivered")}`,
    `${fields.link}: ${link}`,
    `${fields.data}: ${asOf}`,
    `${fields.reporter}: ${reporter}`,
    `${fields.right}: `,
  ].join("\n");
}

/** The address that opens a mail to the contact with the report in it; null without an e-mail. */
export function mailOf(contact: Contact | null, subject: string, report: string): string | null {
  if (contact?.email === undefined) return null;
  return `mailto:${contact.email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(report.replaceAll("\n", "\r\n"))}`;
}

/** "Phòng Tổng hợp (so-lieu@example.vn, 0229 000 000)". */
export function contactText({ name, email, phone }: Contact): string {
  return `${name} (${[email, phone].filter(Boolean).join(", ")})`;
}
