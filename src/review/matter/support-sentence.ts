import { subjectsOf } from "#src/domain/helped.ts";
import { owedPlanOf } from "#src/domain/owed-plan.ts";
import { EMPTY_TOTAL } from "#src/domain/totals.ts";
import { receivedMeant } from "#src/filters/filter-scope.ts";
import { noCommuneText } from "#src/filters/no-commune.ts";
import { type DongScale, dongScale } from "#src/lib/dong-scale.ts";
import { withoutDataSentence } from "#src/views/months-without-data.ts";
import type { ReviewData } from "./review-data.ts";
import { deliveredSentence } from "./sentences.ts";
import { sentencesWords } from "./sentences-words.ts";
import { whenOf } from "./telling.ts";

/** One unit for what agencies gave, what enterprises gave, and all of it: a reader adds them up. */
export function sidesScale({ figures, language }: Pick<ReviewData, "figures" | "language">): DongScale {
  const { whole, by } = figures.inPeriod;
  const told = [whole, ...by("sponsorType").values()].flatMap((total) => [
    total.delivered,
    total.planned,
    owedPlanOf(total) ?? 0,
  ]);
  return dongScale(told, language);
}

/** What all of them were given, in a sentence that names those who were given anything. */
export function supportSentence(data: ReviewData): string {
  const { figures, language, t } = data;
  if (figures.listed.length === 0) return noCommuneText(data.filter, language, t);
  const withoutData = withoutDataSentence(figures, language);
  if (withoutData) return withoutData;
  const byCommune = figures.inPeriod.by("commune");
  const subjects = subjectsOf(
    figures.listed.map(({ id, name }) => ({ name, total: byCommune.get(id) ?? EMPTY_TOTAL, isAssigned: true })),
  );
  const [only] = subjects;
  const openings = sentencesWords[language];
  const who = subjects.length === 1 && only ? openings.commune(only.name) : openings.communes(subjects.length);
  return deliveredSentence(
    {
      when: whenOf(data),
      who,
      role: "receives",
      total: figures.inPeriod.whole,
      scale: sidesScale(data),
      meant: receivedMeant(data.filter, language),
    },
    language,
  );
}
