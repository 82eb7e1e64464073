import { memo, useContext, useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { EntryContext } from "#src/api/entry/entry-context.ts";
import { useEarlierPacks } from "#src/api/use-earlier-packs.ts";
import { usePastSnapshot } from "#src/api/use-past-snapshot.ts";
import { asOfDay } from "#src/domain/programme.ts";
import type { ReviewChangeKind } from "#src/domain/review-change.ts";
import { FilterLink, useCarriedSearch } from "#src/filters/filter-link.tsx";
import { FollowFilters } from "#src/filters/follow-filters.tsx";
import {
  defaultReviewDay,
  type ReviewChoice,
  readReviewChoice,
  readReviewKeys,
  writeReviewChoice,
} from "#src/filters/review-choice.ts";
import { ReviewSection } from "#src/filters/review-section.tsx";
import { useReportedSetting } from "#src/filters/setting-problems.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { notesOfCut } from "#src/lib/cut-notes.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatInstant, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { mapLoaded, PENDING, valueOf } from "#src/lib/loaded.ts";
import { inOffset, offsetOf } from "#src/lib/offset.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { leadSentence, packDoubts } from "#src/review/changes/review-change-lead.ts";
import { changeRows } from "#src/review/changes/review-change-rows.ts";
import {
  isMissing,
  linesAddedUp,
  type MissingBase,
  type ReviewBase,
  type ReviewChanges,
  reviewBase,
  reviewChanges,
  tableSeenUnder,
} from "#src/review/changes/review-changes.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Page } from "#src/ui/page.tsx";
import styles from "./changes.module.css";
import { changesWords } from "./changes-words.ts";
import { CorrectionsPanel, ReportedPanel } from "./correction-panels.tsx";
import { EventPanels } from "./event-panels.tsx";
import { LinesPanel } from "./line-panels.tsx";
import { momentWords } from "./moment-words.ts";
import { ReviewPicker } from "./review-picker.tsx";
import { ShiftPanel } from "./shift-panel.tsx";

/** What changed since an earlier day, an earlier review pack, or what the server held at a moment. */
export function ChangesPage() {
  return (
    <FollowFilters>
      <SinceThen />
    </FollowFilters>
  );
}

const SinceThen = memo(function SinceThen() {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const [search, changeAddress] = useAddress();
  const [[againstKey, against], [dayKey, since]] = readReviewKeys(search);
  useReportedSetting(againstKey, against);
  useReportedSetting(dayKey, since);
  const programme = valueOf(dataset.programme);
  const { packs, reread } = useEarlierPacks(programme?.id ?? null);
  const choice = useMemo(
    (): ReviewChoice | null => readReviewChoice(search) ?? (programme && { kind: "day", day: defaultReviewDay(programme) }),
    [search, programme],
  );
  const past = usePastSnapshot(choice?.kind === "moment" ? choice.at : null);
  const seenUnder = tableSeenUnder(programme);
  const base = useMemo(() => (choice ? reviewBase(choice, packs, past, seenUnder) : PENDING), [choice, packs, past, seenUnder]);
  const changes = useMemo(() => reviewChanges(dataset, base, filter), [dataset, base, filter]);
  const words = changesWords[language];
  const addedUp = linesAddedUp(dataset);
  return (
    <Page
      title={words.title}
      lead={mapLoaded(changes, (value) => (value ? leadSentence(value, language, t) : leadMissing(choice, addedUp, language)))}
      head={
        <>
          <ReviewSection />
          {filter.period.grain !== "programme" && <p className={styles.note}>{words.periodRule}</p>}
        </>
      }
    >
      {programme && choice && addedUp === null && (
        <ReviewPicker
          programme={programme}
          choice={choice}
          packs={valueOf(packs) ?? []}
          onChoose={(next) => changeAddress((current) => writeReviewChoice(next, current))}
          onPacksChanged={reread}
        />
      )}
      <LoadedBody loaded={changes} skeleton={<Skeleton height="50vh" />}>
        {(data) =>
          data && choice ? <Changes data={data} choice={choice} /> : <Missing base={valueOf(base)} addedUp={addedUp} />
        }
      </LoadedBody>
    </Page>
  );
});

function leadMissing(choice: ReviewChoice | null, addedUp: number | null, language: Language): string {
  if (addedUp !== null) return changesWords[language].leadAddedUp;
  return choice?.kind === "moment" ? momentWords[language].leadMissing : changesWords[language].leadMissing;
}

function Missing({ base, addedUp }: { base: ReviewBase | null; addedUp: number | null }) {
  const { language } = useLanguage();
  if (addedUp !== null) return <EmptyNotice message={changesWords[language].addedUp(formatNumber(addedUp, language))} />;
  return base && isMissing(base) ? <EmptyNotice message={missingWords(base, language)} /> : null;
}

function missingWords(base: MissingBase, language: Language): string {
  if (base.kind === "missing-pack") return changesWords[language].picker.missing(formatInstant(base.frozenAt, language));
  const { at, why } = base;
  const words = momentWords[language];
  const moment = formatInstant(at, language);
  if (why.kind === "no-past") return words.noPast(moment);
  return words.beforeLedger(moment, formatInstant(inOffset(why.since, offsetOf(at)), language));
}

/** What the comparison can tell, and what it cannot. */
function ruleWords({ base }: ReviewChanges, takesEntries: boolean, language: Language): string {
  if (base.kind === "day") return takesEntries ? momentWords[language].dayRule : changesWords[language].dayRule;
  const rule = base.kind === "pack" ? changesWords[language].packRule : momentWords[language].rule;
  return rule(formatInstant(base.frozenAt, language), formatMonth(base.dataThrough, language));
}

/** What changed everywhere, and in no commune by itself. */
const OF_THE_PROGRAMME = ["months-reported", "criteria-set-changed"] as const satisfies readonly ReviewChangeKind[];

function Changes({ data, choice }: { data: ReviewChanges; choice: ReviewChoice }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const carried = useCarriedSearch();
  const words = changesWords[language];
  const { base, later } = data;
  const rule = ruleWords(data, useContext(EntryContext), language);
  const notes = () => {
    const noted = sheetNotes(dataset, { ...filter, period: { grain: "programme" } }, language, t);
    return notesOfCut([leadSentence(data, language, t), rule, ...noted], noted.cut ?? []);
  };
  return (
    <>
      <div className={styles.rules}>
        <p className={styles.note}>{rule}</p>
        {changeRows(data, language, t, OF_THE_PROGRAMME).map(({ key, kind, text }) => (
          <p key={key} className={styles.note}>
            {kind === "months-reported" ? words.moreData(text) : text}
          </p>
        ))}
        {base.kind === "pack" && base.asOf > asOfDay(later.programme) && <p className={styles.alert}>{words.packIsLater}</p>}
        <FilterLink to={paths.present.href()} search={`?${writeReviewChoice(choice, new URLSearchParams(carried))}`}>
          {words.present}
        </FilterLink>
      </div>
      {data.changes.length === 0 && packDoubts(data, language, t).length === 0 && <EmptyNotice message={words.noChange} />}
      {data.changes.length > 0 && <CorrectionsPanel data={data} notes={notes} />}
      <ReportedPanel data={data} notes={notes} />
      {data.all && data.all.whole.difference !== 0 && <ShiftPanel data={data} shift={data.all} notes={notes} />}
      <LinesPanel part="mended" data={data} notes={notes} />
      <LinesPanel part="unread" data={data} notes={notes} />
      <LinesPanel part="added" data={data} notes={notes} />
      <EventPanels data={data} notes={notes} />
    </>
  );
}
