import { PLAN_STEPS } from "#src/domain/plan-bridge.ts";
import { useStepChoice } from "#src/filters/step-choice.ts";
import { useAddressChoice } from "#src/filters/use-address.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { CheckList } from "#src/ui/check-list.tsx";
import { planBridgeWords } from "#src/views/plan-bridge-words.ts";
import { GROUPINGS } from "./arrange/arrange-lines.ts";
import { LINE_COLUMNS } from "./line-columns.ts";
import { LinesSearch } from "./lines-search.tsx";
import styles from "./support-lines.module.css";
import { supportLinesWords } from "./support-lines-words.ts";
import type { LineColumns } from "./use-line-columns.ts";

/** Search, grouping and the choice of columns, above the table. */
export function LinesTools({ columns, rows, status }: { columns: LineColumns; rows: number | null; status: string }) {
  const { language } = useLanguage();
  const words = supportLinesWords[language];
  const bridge = planBridgeWords[language];
  const [step, setStep] = useStepChoice();
  const [grouping, setGrouping] = useAddressChoice("group", GROUPINGS);
  return (
    <div className={styles.tools}>
      <LinesSearch rows={rows} />
      <label className={styles.choice}>
        {words.group}
        <select value={grouping} onChange={(event) => setGrouping(GROUPINGS.find((one) => one === event.target.value) ?? "none")}>
          {GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {words.groups[one]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.choice}>
        {bridge.choice}
        <select value={step} onChange={(event) => setStep(PLAN_STEPS.find((one) => one === event.target.value) ?? "all")}>
          <option value="all">{bridge.all}</option>
          {PLAN_STEPS.map((one) => (
            <option key={one} value={one}>
              {bridge.steps[one]}
            </option>
          ))}
        </select>
      </label>
      {step !== "all" && (
        <p className={styles.chosenStep}>
          {bridge.only(bridge.steps[step])}
          <Button quiet onClick={() => setStep("all")}>
            {bridge.takeBack}
          </Button>
        </p>
      )}
      <CheckList
        label={words.columns}
        summary={words.columnsShown(columns.shown.length, LINE_COLUMNS.length)}
        choices={LINE_COLUMNS.map((key) => ({ value: key, label: words.headings[key] }))}
        chosen={columns.shown}
        onToggle={columns.toggle}
        onClear={columns.showDefault}
        clearLabel={words.columnsDefault}
      />
      <p role="status" className={styles.status}>
        {status}
      </p>
    </div>
  );
}
