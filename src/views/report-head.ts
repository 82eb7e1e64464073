import { formatMonth } from "#src/lib/format-time.ts";
import type { DocumentFoot, DocumentHead } from "#src/lib/text-document.ts";
import { type DeckRead, periodOf } from "./deck-slide.ts";
import type { ReportForm } from "./report.ts";
import type { ReportWords } from "./report-words.ts";

/** Who writes: "Huyện ủy Gia Viễn". */
export function issuerOf(form: ReportForm, { programme: { area } }: DeckRead, { head }: ReportWords): string {
  if (form === "state") return `${head.state.issuer(area.level)} ${area.name}`;
  return `${head.party.issuer[levelOf(area.level)]} ${area.name}`;
}

function levelOf(level: string): "huyện" | "tỉnh" | "other" {
  return level === "huyện" || level === "tỉnh" ? level : "other";
}

/** What it is about: "sơ kết thực hiện Quyết định số 140-QĐ/TU Quý III/2017". */
export function subjectOf(read: DeckRead, { head }: ReportWords): string {
  const { programme, filter, language } = read;
  const period =
    filter.period.grain === "programme" ? head.untilInSubject(formatMonth(programme.dataThrough, language)) : periodOf(read);
  return head.subject(programme.decision.number, period);
}

/** The head of its form. Number, day, seal and signature are the office's. */
export function headOf(form: ReportForm, read: DeckRead, words: ReportWords): DocumentHead {
  const { area, dataThrough } = read.programme;
  const { head } = words;
  return {
    form,
    superior: form === "party" && area.province ? head.party.superior(area.province).toLocaleUpperCase("vi") : "",
    issuer: issuerOf(form, read, words).toLocaleUpperCase("vi"),
    number: form === "party" ? head.party.number[levelOf(area.level)] : head.state.number,
    national:
      form === "party"
        ? head.party.national.map((line) => line.toLocaleUpperCase("vi"))
        : head.state.national.map((line, index) => (index === 0 ? line.toLocaleUpperCase("vi") : line)),
    placeAndDate: head.placeAndDate(area.name, dataThrough.slice(0, 4)),
    draftMark: head.draft,
    kind: head.kind,
    subject: subjectOf(read, words),
  };
}

export function footOf(form: ReportForm, { head, recipientsLabel, recipients }: ReportWords): DocumentFoot {
  return { recipientsLabel, recipients: [...recipients[form]], signature: [...head[form].signature] };
}
