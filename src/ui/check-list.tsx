import { memo, Suspense, useId, useState } from "react";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "./button.tsx";
import { Catch } from "./catch.tsx";
import styles from "./check-list.module.css";
import type { Choice } from "./choice-group.tsx";
import { FailureLine } from "./failure-line.tsx";
import { LONG_LIST } from "./long-list.ts";
import { onDemand } from "./on-demand.tsx";
import { useLatest } from "./use-latest.ts";

/** Few programmes have as many communes or sponsors. */
const longList = onDemand(async () => (await import("./long-check-list.tsx")).LongCheckList);

type Props = {
  label: string;
  /** What the button says is chosen: "Tất cả các xã", "3 xã". */
  summary: string;
  choices: readonly Choice<string>[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
  onClear: () => void;
  clearLabel: string;
  /** How much there is of each choice, in brackets after it; asked for while the list is open. Null: not known. */
  counts?: () => ReadonlyMap<string, number> | null;
  /** What the figures in brackets are. */
  countsLabel?: string;
};

/** Any of several, behind a button: check boxes in the platform's popover, which closes by Esc or a click outside. */
export function CheckList({ label, summary, choices, chosen, onToggle, onClear, clearLabel, counts, countsLabel }: Props) {
  const { language } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const counted = isOpen ? (counts?.() ?? null) : null;
  const id = useId();
  // Dozens of boxes that nobody sees: each is drawn anew for its own choice alone.
  const toggle = useLatest(onToggle);
  const isLong = choices.length > LONG_LIST;
  const itemOf = ({ value, label: text }: Choice<string>) => (
    <CheckItem
      key={value}
      value={value}
      label={counted ? `${text} (${formatNumber(counted.get(value) ?? 0, language)})` : text}
      isChosen={chosen.includes(value)}
      onToggle={toggle}
    />
  );
  return (
    <div>
      <button type="button" className={styles.trigger} popoverTarget={id} aria-haspopup="dialog">
        <span className={styles.label}>{label}</span>
        <span className={styles.value}>{summary}</span>
      </button>
      <div
        id={id}
        popover="auto"
        className={styles.popover}
        role="dialog"
        aria-label={label}
        onBeforeToggle={({ newState }) => setIsOpen(newState === "open")}
      >
        {!isLong && choices.map(itemOf)}
        {isLong && isOpen && (
          <Catch fallback={(error, retry) => <FailureLine error={error} retry={retry} />}>
            <Suspense>
              <longList.Component choices={choices} chosen={chosen} renderItem={itemOf} />
            </Suspense>
          </Catch>
        )}
        <div className={styles.foot}>
          {counted && <p>{countsLabel}</p>}
          <Button quiet disabled={chosen.length === 0} onClick={onClear}>
            {clearLabel}
          </Button>
        </div>
      </div>
    </div>
  );
}

type ItemProps = { value: string; label: string; isChosen: boolean; onToggle: (value: string) => void };

const CheckItem = memo(function CheckItem({ value, label, isChosen, onToggle }: ItemProps) {
  return (
    <label className={styles.item}>
      <input type="checkbox" checked={isChosen} onChange={() => onToggle(value)} />
      {label}
    </label>
  );
});
