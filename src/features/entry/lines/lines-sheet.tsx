import { useQueryClient } from "@tanstack/react-query";
import { useActionState, useId, useMemo, useRef, useState } from "react";
import type { MonthReport, RowsAnswer } from "#src/api/entry/answers.ts";
import { type EntryProblem, entryProblemOf, type OthersChange } from "#src/api/entry/entry-problem.ts";
import { rowsQuery } from "#src/api/entry/entry-queries.ts";
import type { MonthStateOf } from "#src/api/entry/rights.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatDay, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "#src/ui/entering.module.css";
import { Banner } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { ConflictPanel } from "../conflict-panel.tsx";
import { DraftNotice } from "../draft-notice.tsx";
import type { Draft } from "../drafts.ts";
import type { EntryLists } from "../entry-lists.ts";
import { refusalOfValues } from "../entry-rights.ts";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import { MonthSteps } from "../months/month-steps.tsx";
import { ProblemLine } from "../problem-notice.tsx";
import type { UsedDraft } from "../use-draft.ts";
import { AdjustmentForm } from "./adjustment-form.tsx";
import { gridColumns } from "./grid-columns.ts";
import { type GridEdit, type Pasted, withBlankLast, withEdits } from "./grid-edits.ts";
import {
  columnOfField,
  faultsAtOnce,
  faultsOf,
  type GridRow,
  isBlank,
  isDirty,
  type SheetOf,
  wasReported,
  wireRowOf,
} from "./grid-row.ts";
import { type GridFaults, LinesGrid } from "./lines-grid.tsx";
import { newId } from "./new-id.ts";
import { chosenRow, fieldsInConflict, overNewer, type SheetConflict } from "./sheet-conflicts.ts";
import { draftOf, readSheetDraft, rowsWithDraft } from "./sheet-draft.ts";
import type { Place } from "./use-grid-keys.ts";
import { usePast } from "./use-past.ts";
import { askedFor, useSaveSheet } from "./use-save-sheet.ts";

type Props = {
  of: SheetOf;
  name: string;
  lists: EntryLists;
  answer: RowsAnswer;
  report: MonthReport | null;
  found: Draft | null;
  draft: UsedDraft;
  /** Why the sheet is for reading only; null where it may be changed. */
  lock: string | null;
  /** Whether the month is closed, and the account adds adjustments to it. */
  takesAdjustments: boolean;
  monthStateOf: MonthStateOf;
  /** Told what was done with the report. */
  onDone: (said: string) => void;
};

type Outcome = {
  readonly problem: EntryProblem | null;
  readonly note: string | null;
  readonly lacksReason: boolean;
};
const NOTHING: Outcome = { problem: null, note: null, lacksReason: false };

/** Ids for as many rows as an edit may make. */
function idsFor(count: number): string[] {
  return Array.from({ length: count }, () => newId("ht"));
}

/** The lines of one commune or sponsor in one month: typed and pasted, kept as a draft, saved as one batch, then sent. */
export function LinesSheet({
  of,
  name,
  lists,
  answer,
  report,
  found,
  draft,
  lock,
  takesAdjustments,
  monthStateOf,
  onDone,
}: Props) {
  const { language } = useLanguage();
  const words = entryWords[language].lines;
  const id = useId();
  const { client, account } = useEntry();
  const queryClient = useQueryClient();
  const isReadOnly = lock !== null;
  const restored = useMemo(() => (isReadOnly ? null : readSheetDraft(found?.value)), [found, isReadOnly]);
  const ending = (rows: readonly GridRow[]) => (isReadOnly ? rows : withBlankLast(rows, idsFor(1)));
  const [rows, setRows] = useState(() => ending(rowsWithDraft(answer.rows, restored, of)));
  const [reason, setReason] = useState(restored?.reason ?? "");
  const [isRestored, setIsRestored] = useState(restored !== null);
  const [hasTried, setHasTried] = useState(false);
  // What was said of the last attempt holds until something is changed.
  const [isPast, setIsPast] = useState(false);
  const [told, setTold] = useState<GridFaults>(new Map());
  const [conflicts, setConflicts] = useState<readonly SheetConflict[]>([]);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [adopted, setAdopted] = useState(answer);
  const past = usePast(rows);
  const goTo = useRef<((place: Place) => void) | null>(null);
  const { mutateAsync } = useSaveSheet(of);
  const columns = useMemo(() => gridColumns(of, lists, language), [of, lists, language]);
  const dirty = rows.filter((row) => isDirty(row, of));
  // What others have entered meanwhile comes in while nobody is in the middle of something.
  if (answer !== adopted && dirty.length === 0 && conflicts.length === 0) {
    past.forget();
    setAdopted(answer);
    setRows(ending(rowsWithDraft(answer.rows, null, of)));
  }
  // A line is part of two reports: where the other one is with the district, it stays as it is.
  const refusalOf = (row: GridRow, after: unknown) => refusalOfValues(account, "support", row.base, after, monthStateOf);
  const isLocked = (row: GridRow) => row.base !== null && refusalOf(row, row.base) !== null;
  const refusalOfRow = (row: GridRow) => refusalOf(row, row.isGone ? null : wireRowOf(row, of));
  const faults = sheetFaults(rows, of, hasTried, told, refusalOfRow);
  const needsReason = dirty.some(wasReported);

  function change(next: readonly GridRow[], why = reason): void {
    setRows(next);
    const unsaved = draftOf(next, why, of);
    if (unsaved.rows.length > 0) draft.keep(unsaved);
    else draft.forget();
  }

  function onEdits(given: readonly GridEdit[]): void {
    const edits = given.filter(({ row }) => !(rows[row] && isLocked(rows[row])));
    setIsPast(true);
    const last = Math.max(-1, ...edits.map(({ row }) => row));
    setPasted(null);
    setTold(withoutEdited(told, edits, rows));
    if (edits.length > 0) past.remember();
    change(withEdits(rows, edits, idsFor(Math.max(0, last + 1 - rows.length) + 1)));
  }

  function onUndo(isAgain: boolean): void {
    const other = isAgain ? past.on() : past.back();
    if (other) setIsPast(true);
    if (other) change(other);
  }

  function onToggleGone(rowId: string): void {
    past.remember();
    setIsPast(true);
    change(
      ending(rows.flatMap((row) => (row.id !== rowId ? [row] : row.base === null ? [] : [{ ...row, isGone: !row.isGone }]))),
    );
  }

  function goToFirst(all: GridFaults): void {
    const row = rows.findIndex((one) => all.has(one.id));
    const of = all.get(rows[row]?.id ?? "") ?? {};
    const column = columns.findIndex(({ key }) => of[key] !== undefined);
    goTo.current?.({ row, column });
  }

  async function readAgain(): Promise<RowsAnswer> {
    return await queryClient.fetchQuery(rowsQuery(client, "support", askedFor(of)));
  }

  async function adopt(): Promise<void> {
    const fresh = await readAgain();
    past.forget();
    setAdopted(fresh);
    setRows(ending(rowsWithDraft(fresh.rows, null, of)));
  }

  async function onProblem(problem: EntryProblem): Promise<Outcome> {
    if (problem.kind === "refused") {
      const next = faultsTold(problem.faults, dirty, of);
      setTold(next);
      goToFirst(next);
    }
    if (problem.kind === "changed") {
      const { rows: over, conflicts: found } = overNewer(rows, (await readAgain()).rows, of);
      setConflicts(found);
      past.forget();
      change(ending(over));
      // Both had said the same: there is nothing to choose.
      if (found.length === 0) return NOTHING;
    }
    return { ...NOTHING, problem };
  }

  const [outcome, save, isSaving] = useActionState(async (): Promise<Outcome> => {
    setPasted(null);
    setIsPast(false);
    setHasTried(true);
    if (dirty.length === 0) return { ...NOTHING, note: words.nothing };
    const standing = sheetFaults(rows, of, true, new Map(), refusalOfRow);
    if (standing.size > 0) {
      goToFirst(standing);
      return { ...NOTHING, problem: { kind: "refused", faults: [] } };
    }
    if (needsReason && reason.trim() === "") {
      document.getElementById(`${id}-reason`)?.focus();
      return { ...NOTHING, lacksReason: true };
    }
    try {
      await mutateAsync({ rows: dirty, reason: reason.trim() });
      draft.forget();
      setReason("");
      setIsRestored(false);
      setHasTried(false);
      await adopt();
      return { ...NOTHING, note: words.saved };
    } catch (error) {
      return await onProblem(entryProblemOf(error)).catch((again: unknown) => ({ ...NOTHING, problem: entryProblemOf(again) }));
    }
  }, NOTHING);

  function discard(): void {
    draft.forget();
    past.forget();
    goTo.current?.({ row: 0, column: 0 });
    setIsRestored(false);
    setReason("");
    setConflicts([]);
    setRows(ending(rowsWithDraft(answer.rows, null, of)));
  }

  const shown = isPast ? NOTHING : outcome;
  const faulty = [...faults.values()].reduce((sum, each) => sum + Object.keys(each).length, 0);
  return (
    <>
      {isRestored && found && <DraftNotice at={found.at} onDiscard={discard} />}
      {report && <p className={styles.hint}>{reportHead(report, language)}</p>}
      {report?.state === "returned" && report.word && <Banner>{words.returned(report.word)}</Banner>}
      {conflicts.map(({ id: rowId, theirs }) => {
        const row = rows.find((one) => one.id === rowId);
        if (!row) return null;
        return (
          <ConflictPanel
            key={rowId}
            name={entryWords[language].conflict.rowOf(row.cells.title.value)}
            others={othersOf(outcome.problem)}
            isDeleted={theirs === null}
            fields={theirs ? fieldsInConflict(row, theirs, columns, of) : []}
            onChoose={(sides, whole) => {
              const next = chosenRow(row, theirs, sides, whole, of);
              setConflicts(conflicts.filter((one) => one.id !== rowId));
              change(rows.flatMap((one) => (one.id === rowId ? (next ?? []) : one)));
              goTo.current?.({ row: rows.indexOf(row), column: 0 });
            }}
          />
        );
      })}
      <Panel title={words.gridTitle} subtitle={lock ?? words.unit}>
        <LinesGrid
          caption={words.grid(name, formatMonth(of.month, language))}
          columns={columns}
          rows={rows}
          isDirty={(row) => isDirty(row, of)}
          isLocked={isLocked}
          faults={faults}
          isReadOnly={isReadOnly}
          onEdits={onEdits}
          onPasted={setPasted}
          onToggleGone={onToggleGone}
          onUndo={onUndo}
          invitation={of.side === "commune" ? words.newRow : words.newRowOfSponsor}
          goTo={goTo}
        />
      </Panel>
      {!isReadOnly && (
        <form action={save} className={styles.fields}>
          {needsReason && (
            <label className={styles.field}>
              {words.reason}
              <input
                id={`${id}-reason`}
                value={reason}
                onChange={({ target }) => {
                  setReason(target.value);
                  setIsPast(true);
                  change(rows, target.value);
                }}
                aria-invalid={shown.lacksReason || undefined}
                aria-describedby={`${id}-fault`}
              />
            </label>
          )}
          <div id={`${id}-fault`}>
            {shown.lacksReason && (
              <p role="alert" className={styles.fault}>
                {words.reasonMissing}
              </p>
            )}
            {shown.problem && conflicts.length === 0 && shown.problem.kind !== "changed" && (
              <ProblemLine problem={shown.problem} isKept={draft.isKept} />
            )}
            {outcome.problem?.kind === "changed" && conflicts.length > 0 && <ProblemLine problem={outcome.problem} />}
            {shown.problem?.kind === "refused" && faulty > 0 && <p>{words.faulty(formatNumber(faulty, language))}</p>}
          </div>
          <div className={styles.row}>
            <Button type="submit" className={styles.primary} isBusy={isSaving}>
              {isSaving ? words.saving : words.save}
            </Button>
            <p role="status" className={dirty.length > 0 ? styles.unsaved : styles.hint}>
              {pasted
                ? [
                    words.pasted(formatNumber(pasted.edits.length, language), formatNumber(pasted.rows, language)),
                    pasted.totals.length > 0
                      ? words.pastedTotals(formatNumber(pasted.totals.length, language), pasted.totals.join(", "))
                      : "",
                  ].join(" ")
                : dirty.length > 0
                  ? words.changes(formatNumber(dirty.length, language))
                  : outcome.note}
            </p>
          </div>
        </form>
      )}
      {report && (
        <MonthSteps
          report={report}
          onDone={onDone}
          name={`${name}, ${formatMonth(of.month, language)}`}
          hindrance={dirty.length > 0 ? entryWords[language].steps.saveFirst : null}
        />
      )}
      {takesAdjustments && <AdjustmentForm of={of} rows={rows.filter((row) => !isBlank(row))} onAdded={() => void adopt()} />}
    </>
  );
}

/** "Trả lại; hạn gửi 05/10/2017, quá hạn". */
function reportHead({ state, dueOn, late }: MonthReport, language: Language): string {
  const { states, lines } = entryWords[language];
  return dueOn ? lines.head(states[state], formatDay(dueOn, language), late) : states[state];
}

function othersOf(problem: EntryProblem | null): Pick<OthersChange, "by" | "at" | "reason"> {
  return problem?.kind === "changed" ? problem : { by: "", at: "", reason: "" };
}

/** What could not be understood is told at once; what the contract misses, once somebody wanted to save; what the server said, until it is changed. */
function sheetFaults(
  rows: readonly GridRow[],
  of: SheetOf,
  hasTried: boolean,
  told: GridFaults,
  refusalOfRow: (row: GridRow) => string | null,
): GridFaults {
  const all = new Map<string, GridFaults extends ReadonlyMap<string, infer Faults> ? Faults : never>();
  for (const row of rows) {
    if (!isDirty(row, of)) continue;
    const refusal = refusalOfRow(row);
    const faults = {
      ...told.get(row.id),
      ...(hasTried ? faultsOf(row, of) : faultsAtOnce(row)),
      ...(refusal === null ? {} : { place: refusal }),
    };
    if (Object.keys(faults).length > 0) all.set(row.id, faults);
  }
  return all;
}

function faultsTold(
  faults: readonly { readonly index?: number | undefined; readonly field: string; readonly reason: string }[],
  sent: readonly GridRow[],
  of: SheetOf,
): GridFaults {
  const all = new Map<string, Record<string, string>>();
  for (const { index = 0, field, reason } of faults) {
    const id = sent[index]?.id;
    if (id !== undefined) all.set(id, { ...all.get(id), [columnOfField(field, of)]: reason });
  }
  return all;
}

function withoutEdited(told: GridFaults, edits: readonly GridEdit[], rows: readonly GridRow[]): GridFaults {
  if (told.size === 0) return told;
  const next = new Map(told);
  for (const { row, column } of edits) {
    const id = rows[row]?.id ?? "";
    const { [column.key]: _, ...rest } = next.get(id) ?? {};
    next.set(id, rest);
  }
  return next;
}
