import type { DocumentFoot, DocumentHead } from "#src/documents/text-document.ts";
import type { BilingualName } from "#src/domain/bilingual-name.ts";
import type { DocumentWords } from "#src/domain/vocabulary.ts";
import { areaAndProvince, areaWords } from "#src/lib/area-name.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { ReviewData } from "#src/review/matter/review-data.ts";
import { periodOf } from "#src/review/matter/telling.ts";
import type { ReportForm } from "./report.ts";
import type { ReportWords } from "./report-words.ts";

/** What the programme itself says of documents in this form. */
function ownOf(form: ReportForm, { programme }: Pick<ReviewData, "programme">): DocumentWords {
  return programme.vocabulary?.documents?.[form] ?? {};
}

/** Who writes: "Huyện ủy Gia Viễn". What the programme does not say follows the level of its area. */
export function issuerOf(form: ReportForm, data: ReviewData, { head }: ReportWords): string {
  const { language, programme } = data;
  const { area } = programme;
  const own = ownOf(form, data).issuer;
  if (own) return own[language];
  if (form === "state") return head.state.issuer(areaWords(area.level, area.name, language));
  return head.party.issuer[levelOf(area.level)](area.name, areaWords(area.level, area.name, language));
}

/** Who speaks in the text. */
export function authorOf(form: ReportForm, data: ReviewData, words: ReportWords): string {
  return ownOf(form, data).author?.[data.language] ?? words.author[form](issuerOf(form, data, words));
}

/** Levels that have a committee of a name of its own; any other has a "Đảng ủy". */
function levelOf(level: string): "huyện" | "tỉnh" | "other" {
  const known = level.toLocaleLowerCase("vi");
  return known === "huyện" || known === "tỉnh" ? known : "other";
}

/** What it is about: "sơ kết thực hiện Quyết định số 140-QĐ/TU Quý III/2017". */
export function subjectOf(data: ReviewData, { head }: ReportWords): string {
  const { programme, filter, language } = data;
  const period =
    filter.period.grain === "programme" ? head.untilInSubject(formatMonth(programme.dataThrough, language)) : periodOf(data);
  return head.subject(programme.decision.number, period);
}

/** The head of its form. Number, day, seal and signature are the office's. */
export function headOf(form: ReportForm, data: ReviewData, words: ReportWords): DocumentHead {
  const { programme, language } = data;
  const { area, dataThrough } = programme;
  const { head } = words;
  const own = ownOf(form, data);
  const number = form === "party" ? head.party.number[levelOf(area.level)] : head.state.number;
  const national = textsOf(own.national, language) ?? head[form].national;
  return {
    form,
    superior: (own.superior?.[language] ?? superiorOf(form, data, words)).toLocaleUpperCase("vi"),
    issuer: issuerOf(form, data, words).toLocaleUpperCase("vi"),
    number: own.number?.[language] ?? number,
    // The state's name stands in capitals, its motto does not.
    national: national.map((line, index) => (form === "party" || index === 0 ? line.toLocaleUpperCase("vi") : line)),
    placeAndDate: head.placeAndDate(area.name, dataThrough.slice(0, 4)),
    draftMark: head.draft,
    kind: head.kind,
    subject: subjectOf(data, words),
  };
}

function superiorOf(form: ReportForm, { programme, language }: ReviewData, { head }: ReportWords): string {
  const { province } = programme.area;
  if (form === "state" || !province) return "";
  return head.party.superior(areaAndProvince("", "", province, language));
}

export function footOf(form: ReportForm, data: ReviewData, { head, recipientsLabel, recipients }: ReportWords): DocumentFoot {
  const { language, programme } = data;
  const own = ownOf(form, data);
  const superior = programme.area.province ? [recipients.superior[form]] : [];
  return {
    recipientsLabel,
    recipients: textsOf(own.recipients, language) ?? [...superior, ...recipients[form]],
    signature: textsOf(own.signature, language) ?? [...head[form].signature],
  };
}

function textsOf(names: readonly BilingualName[] | undefined, language: Language): string[] | undefined {
  return names?.map((name) => name[language]);
}
