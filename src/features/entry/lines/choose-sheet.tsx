import { useState } from "react";
import type { Reporter } from "#src/api/entry/account.ts";
import type { MonthReport } from "#src/api/entry/answers.ts";
import { isDistrict, isReporterOf } from "#src/api/entry/rights.ts";
import { isMonth } from "#src/domain/month.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "#src/ui/entering.module.css";
import { Panel } from "#src/ui/panel.tsx";
import { type EntryLists, reporterKey, reporterName, reporterOfKey } from "../entry-lists.ts";
import { firstAwaited } from "../entry-rights.ts";
import { useEntry } from "../entry-session.ts";
import { entryWords } from "../entry-words.ts";
import { faultText } from "../fault-text.ts";
import { textOf } from "../form-texts.ts";
import { monthFromText, monthToText } from "../forms/day-texts.ts";

/** Whose sheet, of which month: it goes into the address. */
export function ChooseSheet({ lists, reports }: { lists: EntryLists; reports: readonly MonthReport[] }) {
  const { language, t } = useLanguage();
  const words = entryWords[language];
  const { account } = useEntry();
  const [, changeAddress] = useAddress();
  const [isFaulty, setIsFaulty] = useState(false);
  const all: Reporter[] = [
    ...lists.communes.map(({ id }): Reporter => ({ type: "commune", id })),
    ...lists.sponsors.map(({ type, id }): Reporter => ({ type, id })),
  ];
  const own = all.filter((reporter) => isReporterOf(account, reporter));
  const offered = isDistrict(account) || own.length === 0 ? all : own;
  const [chosen, setChosen] = useState(offered[0] ? reporterKey(offered[0]) : "");
  const reporterChosen = reporterOfKey(chosen);
  const waits = reporterChosen && firstAwaited(reports, reporterChosen);
  const open = (form: FormData) => {
    const reporter = reporterOfKey(textOf(form, "reporter"));
    const month = monthFromText(textOf(form, "month"));
    setIsFaulty(!isMonth(month));
    if (!reporter || !isMonth(month)) return;
    changeAddress((next) => {
      const isCommune = reporter.type === "commune";
      next.set(isCommune ? "commune" : "sponsor", isCommune ? reporter.id : reporterKey(reporter));
      next.set("month", month);
      return next;
    });
  };
  return (
    <Panel title={words.lines.choose}>
      <form action={open} className={styles.fields}>
        <label className={styles.field}>
          {words.months.reporter}
          <select name="reporter" value={chosen} onChange={({ target }) => setChosen(target.value)}>
            {offered.map((reporter) => (
              <option key={reporterKey(reporter)} value={reporterKey(reporter)}>
                {reporterName(lists, reporter)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {words.months.month}
          <input
            key={chosen}
            name="month"
            defaultValue={monthToText(waits ?? lists.programme?.dataThrough ?? "")}
            aria-invalid={isFaulty || undefined}
            aria-describedby="choose-month"
          />
          <span id="choose-month" className={styles.fault}>
            {isFaulty && faultText("not-a-month", language, t)}
          </span>
        </label>
        <div className={styles.row}>
          <Button type="submit" className={styles.primary}>
            {words.lines.openChosen}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
