import { useMemo, useState } from "react";
import type { Dataset, SupportOfLines } from "#src/api/dataset.ts";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { sheetFiles } from "#src/documents/sheet-files.ts";
import type { Commune } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Sponsor } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { writeFilter } from "#src/filters/filter-codec.ts";
import { linesUnder } from "#src/filters/lines-under.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { readOne } from "#src/filters/read-one.ts";
import { useReportedSetting } from "#src/filters/setting-problems.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { STEP_KEY, stepOf, useStepChoice } from "#src/filters/step-choice.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { useAddress, useAddressChoice } from "#src/filters/use-address.ts";
import { useAddressSort } from "#src/filters/use-address-sort.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { notesOfCut } from "#src/lib/cut-notes.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { EmptyNotice, SkeletonRows } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { TakeAway } from "#src/ui/take-away.tsx";
import { Waiting } from "#src/ui/waiting.tsx";
import { EmptyCut } from "#src/views/empty-cut.tsx";
import { planBridgeWords } from "#src/views/plan-bridge-words.ts";
import { GROUPINGS, type Grouping, type LinesQuestion } from "./arrange/arrange-lines.ts";
import { linesIndex } from "./arrange/lines-index.ts";
import { useArrangedLines } from "./arrange/use-arranged-lines.ts";
import type { CellWords } from "./line-cells.ts";
import { LINE_COLUMNS } from "./line-columns.ts";
import { LineDrawer } from "./line-drawer.tsx";
import { LineElsewhere } from "./line-elsewhere.tsx";
import { lineNames } from "./line-names.ts";
import { linesSheet } from "./lines-sheet.ts";
import { LinesTools } from "./lines-tools.tsx";
import styles from "./support-lines.module.css";
import { supportLinesWords } from "./support-lines-words.ts";
import { LinesTable } from "./table/lines-table.tsx";
import { tableItems } from "./table/table-items.ts";
import { useLineColumns } from "./use-line-columns.ts";
import { useOpenLine } from "./use-open-line.ts";

/** Letters of a further choice in the name of a file. */
const MOST_NAMED = 24;
/** The latest first. */
const FIRST_SORT = { key: "month", descending: true };

type Props = {
  programme: Programme;
  communes: readonly Commune[];
  sponsors: readonly Sponsor[];
  support: SupportOfLines;
  known: Dataset["known"];
};

export function SupportLinesPanel({ programme, communes, sponsors, support, known }: Props) {
  const { language, t } = useLanguage();
  const words = supportLinesWords[language];
  const [sort, setSort] = useAddressSort(LINE_COLUMNS, FIRST_SORT);
  const { filter } = useFilters(known);
  const question = useLinesQuestion(programme, filter, sort);
  const { grouping } = question;
  const columns = useLineColumns();
  const cellWords = useMemo(
    (): CellWords => ({ names: lineNames(programme, communes, sponsors, language), language, t }),
    [programme, communes, sponsors, language, t],
  );
  const index = useMemo(
    () => linesIndex(support.lines, cellWords.names, (form) => supportLinesWords[language].forms[form]),
    [support.lines, cellWords, language],
  );
  const arranging = useArrangedLines(index, support.table, question);
  const { arranged, isBusy } = arranging;
  const { folded, fold } = useFolded(grouping);
  const items = useMemo(() => arranged && tableItems(arranged, folded), [arranged, folded]);
  const drawer = useOpenLine();
  const ofId = ({ id }: SupportLine) => id === drawer.id;
  const open = drawer.id === null ? null : (support.lines.find(ofId) ?? null);
  const openPlace = open ? support.lines.indexOf(open) : -1;
  const parts = useDataset();
  const files = sheetFiles(() => {
    if (!arranged || !arranging.index) throw new Error(words.arranging);
    const { search = "", step = null } = arranging.question ?? {};
    const notes = sheetNotes(parts, filter, language, t);
    const further = [
      ...(step ? [planBridgeWords[language].only(planBridgeWords[language].steps[step])] : []),
      ...(search ? [words.searchedFor(search)] : []),
    ];
    return linesSheet({
      lines: arranging.index.lines,
      arranged,
      columns: columns.shown,
      words: cellWords,
      notes: notesOfCut([...notes, ...further], [...(notes.cut ?? []), ...further.map((each) => shortenedTo(each, MOST_NAMED))]),
      period: periodInFileName(filter.period, language),
    });
  }, language);
  const shownGrouping = arranging.question?.grouping ?? grouping;
  return (
    <Panel
      title={words.panel}
      subtitle={<span className={styles.keys}>{words.keys}</span>}
      // In its place from the start: on a phone it takes a row.
      tools={<TakeAway choices={files} title={words.title} disabled={isBusy || !arranged} />}
    >
      <LinesTools columns={columns} rows={items?.length ?? null} status={isBusy && arranged ? words.arranging : ""} />
      {!arranged || !items || !arranging.index ? (
        <Waiting>
          <SkeletonRows count={14} height="32rem" />
        </Waiting>
      ) : arranged.whole.lines === 0 ? (
        <NoLines programme={programme} support={support} filter={filter} isSearched={hasMoreThanFilter(question)} />
      ) : (
        <LinesTable
          lines={arranging.index.lines}
          arranged={arranged}
          items={items}
          folded={folded}
          onFold={fold}
          grouping={shownGrouping}
          columns={columns.shown}
          sort={sort}
          onSort={setSort}
          words={cellWords}
          isBusy={isBusy}
          onOpen={({ id }) => drawer.open(id)}
          returnTo={drawer.closed}
        />
      )}
      {drawer.id !== null && support.cutOf && !open && (
        <LineElsewhere key={drawer.id} id={drawer.id} drawer={drawer} support={support.cutOf} words={cellWords} isOutsideFilter />
      )}
      {drawer.id !== null && !(support.cutOf && !open) && (
        <LineDrawer
          key={drawer.id}
          id={drawer.id}
          line={open}
          lines={support.cutOf ? [...support.lines, ...support.cutOf.beside] : support.lines}
          words={cellWords}
          isOutsideFilter={arranged !== null && open !== null && !arranged.order.includes(openPlace)}
          onOpen={({ id }) => drawer.open(id)}
          onClose={drawer.close}
        />
      )}
    </Panel>
  );
}

/** The same object while what it asks is the same: opening a line changes the address, and asks nothing new. */
function useLinesQuestion(programme: Programme, filter: Filter, sort: LinesQuestion["sort"]): LinesQuestion {
  const [address] = useAddress();
  const [grouping] = useAddressChoice("group", GROUPINGS);
  const [choice] = useStepChoice();
  const search = useReportedSetting("q", readOne(address.getAll("q"), anyText)) ?? "";
  return useMemo(
    () => ({ filter: supportFilterOf(filter, programme), step: stepOf(choice), search, sort, grouping }),
    [filter, programme, choice, search, sort, grouping],
  );
}

const anyText = (text: string) => text;

const NONE_FOLDED: ReadonlySet<string> = new Set();

/** Which groups are folded away. Another grouping begins with all of them open. */
function useFolded(grouping: Grouping) {
  const [state, setState] = useState({ grouping, folded: NONE_FOLDED });
  const folded = state.grouping === grouping ? state.folded : NONE_FOLDED;
  const fold = (key: string) => {
    const next = new Set(folded);
    if (!next.delete(key)) next.add(key);
    setState({ grouping, folded: next });
  };
  return { folded, fold };
}

/** What narrows the list beside the filter: the text searched for, and a step of the bridge. */
function hasMoreThanFilter({ search, step }: LinesQuestion): boolean {
  return search !== "" || step !== null;
}

type NoLinesProps = Pick<Props, "programme" | "support"> & { filter: Filter; isSearched: boolean };

/** Which of filters, search and step emptied the list: where the filters alone let lines through, it was not they. */
function NoLines({ programme, support: { lineCount, table }, filter, isSearched }: NoLinesProps) {
  const { language, t } = useLanguage();
  const [, changeAddress] = useAddress();
  const words = supportLinesWords[language];
  const sizeOf = (given: Filter) => linesUnder(table, given, programme);
  const underFilter = sizeOf(filter);
  if (lineCount === 0) return <EmptyNotice message={t.states.noLines} />;
  if (underFilter === 0) return <EmptyCut message={t.states.noMatch} sizeOf={sizeOf} clear={<ClearAll />} />;
  const clearSearch = () =>
    changeAddress((address) => {
      address.delete("q");
      address.delete(STEP_KEY);
      return address;
    });
  return (
    <EmptyNotice
      message={t.states.noMatch}
      action={
        <>
          {isSearched && <p>{words.emptiedBySearch}</p>}
          <Button onClick={clearSearch}>{words.clearSearch(formatNumber(underFilter, language))}</Button>
          <ClearAll />
        </>
      }
    />
  );
}

function ClearAll() {
  const { language } = useLanguage();
  const [, changeAddress] = useAddress();
  const clear = () =>
    changeAddress((address) => {
      address.delete("q");
      address.delete(STEP_KEY);
      return writeFilter(NO_FILTER, address);
    });
  return (
    <Button quiet onClick={clear}>
      {supportLinesWords[language].clearAll}
    </Button>
  );
}
