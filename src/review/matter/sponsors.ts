import { hasHelped, subjectsOf } from "#src/domain/helped.ts";
import type { SponsorType } from "#src/domain/sponsor.ts";
import type { Total } from "#src/domain/totals.ts";
import { supportMeant } from "#src/filters/filter-scope.ts";
import { withoutDataSentence } from "#src/views/months-without-data.ts";
import { partyOf, type SponsorSupport, sponsorSupport } from "#src/views/sponsor-list-view.ts";
import { matterWords } from "./matter-words.ts";
import type { ReviewData } from "./review-data.ts";
import { deliveredSentence } from "./sentences.ts";
import { sidesScale } from "./support-sentence.ts";
import { whenOf } from "./telling.ts";

/** A report asks four times for the same thousands. */
const known = new WeakMap<ReviewData, Map<SponsorType, readonly SponsorSupport[]>>();

/** Most delivered first. Those that had no commune in the period, and no line, have nothing to show. */
export function sponsorsWithSupport(type: SponsorType, data: ReviewData): readonly SponsorSupport[] {
  const ofData = known.get(data) ?? new Map<SponsorType, readonly SponsorSupport[]>();
  known.set(data, ofData);
  const rows = ofData.get(type) ?? rowsWithSupport(type, data);
  ofData.set(type, rows);
  return rows;
}

function rowsWithSupport(type: SponsorType, { filter, programme, communes, sponsors, figures }: ReviewData): SponsorSupport[] {
  const listed = sponsorSupport(type, filter, { programme, communes, sponsors, table: figures.table });
  return listed
    .filter(({ standing, total }) => standing !== "unassigned" || total.lines > 0)
    .sort((a, b) => b.total.delivered - a.total.delivered || b.total.planned - a.total.planned);
}

/** What those of a type gave, in a sentence that counts those who helped. `total`: of these rows. */
export function sponsorsSentence(type: SponsorType, rows: readonly SponsorSupport[], total: Total, data: ReviewData): string {
  const { figures, language } = data;
  const words = matterWords[language];
  const who = (type === "agency" ? words.agencyWho : words.enterpriseWho)(subjectsOf(rows.map(partyOf), hasHelped).length);
  const meant = supportMeant(data.filter, language);
  const given = () =>
    deliveredSentence({ when: whenOf(data), who, role: "gives", total, scale: sidesScale(data), meant }, language);
  return withoutDataSentence(figures, language) ?? given();
}
