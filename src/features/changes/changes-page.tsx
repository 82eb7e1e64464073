import { useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { useEarlierPacks } from "#src/api/use-earlier-packs.ts";
import { asOfDay } from "#src/domain/programme.ts";
import { FilterLink, useCarriedSearch } from "#src/filters/filter-link.tsx";
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
import { formatInstant, formatMonth } from "#src/lib/format-time.ts";
import { mapLoaded, PENDING, valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { leadSentence, packDoubts } from "#src/review/changes/review-change-lead.ts";
import { changeRows } from "#src/review/changes/review-change-rows.ts";
import { type ReviewChanges, reviewBase, reviewChanges } from "#src/review/changes/review-changes.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Page } from "#src/ui/page.tsx";
import styles from "./changes.module.css";
import { changesWords } from "./changes-words.ts";
import { CorrectionsPanel, ReportedPanel } from "./correction-panels.tsx";
import { EventPanels } from "./event-panels.tsx";
import { LinesPanel } from "./line-panels.tsx";
import { ReviewPicker } from "./review-picker.tsx";
import { ShiftPanel } from "./shift-panel.tsx";

/** What changed since an earlier day, or an earlier review pack. */
export function ChangesPage() {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const [search, changeAddress] = useAddress();
  const [[packKey, pack], [dayKey, since]] = readReviewKeys(search);
  useReportedSetting(packKey, pack);
  useReportedSetting(dayKey, since);
  const programme = valueOf(dataset.programme);
  const { packs, reread } = useEarlierPacks(programme?.id ?? null);
  const choice = useMemo(
    (): ReviewChoice | null => readReviewChoice(search) ?? (programme && { kind: "day", day: defaultReviewDay(programme) }),
    [search, programme],
  );
  const base = useMemo(() => (choice ? reviewBase(choice, packs) : PENDING), [choice, packs]);
  const changes = useMemo(() => reviewChanges(dataset, base, filter), [dataset, base, filter]);
  const words = changesWords[language];
  return (
    <Page
      title={words.title}
      lead={mapLoaded(changes, (value) => (value ? leadSentence(value, language, t) : words.leadMissing))}
      head={
        <>
          <ReviewSection />
          {filter.period.grain !== "programme" && <p className={styles.note}>{words.periodRule}</p>}
        </>
      }
    >
      {programme && choice && (
        <ReviewPicker
          programme={programme}
          choice={choice}
          packs={valueOf(packs) ?? []}
          onChoose={(next) => changeAddress((current) => writeReviewChoice(next, current))}
          onPacksChanged={reread}
        />
      )}
      <LoadedBody loaded={changes} skeleton={<Skeleton height="50vh" />}>
        {(data) => (data && choice ? <Changes data={data} choice={choice} /> : <Missing choice={choice} />)}
      </LoadedBody>
    </Page>
  );
}

function Missing({ choice }: { choice: ReviewChoice | null }) {
  const { language } = useLanguage();
  const frozenAt = choice?.kind === "pack" ? choice.frozenAt : "";
  return <EmptyNotice message={changesWords[language].picker.missing(formatInstant(frozenAt, language))} />;
}

function Changes({ data, choice }: { data: ReviewChanges; choice: ReviewChoice }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const carried = useCarriedSearch();
  const words = changesWords[language];
  const { base, later } = data;
  const rule =
    base.kind === "day"
      ? words.dayRule
      : words.packRule(formatInstant(base.frozenAt, language), formatMonth(base.dataThrough, language));
  const notes = () => {
    const noted = sheetNotes(dataset, { ...filter, period: { grain: "programme" } }, language, t);
    return notesOfCut([leadSentence(data, language, t), rule, ...noted], noted.cut ?? []);
  };
  return (
    <>
      <div className={styles.rules}>
        <p className={styles.note}>{rule}</p>
        {changeRows(data, language, t)
          .filter(({ communeId }) => communeId === null)
          .map(({ key, kind, text }) => (
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
