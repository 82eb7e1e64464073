import { useContext, useState } from "react";
import { ContactContext } from "#src/api/contact.ts";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { asOfDay } from "#src/domain/programme.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { AddressFormContext } from "#src/filters/address-form.ts";
import { dataNature } from "#src/filters/data-nature.ts";
import { copyText } from "#src/lib/copy-text.ts";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";
import { formatDay, formatMonth } from "#src/lib/format-time.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import type { CellWords } from "./line-cells.ts";
import { reportWrongWords } from "./report-wrong-words.ts";
import styles from "./support-lines.module.css";
import { contactText, mailOf, wrongReport } from "./wrong-report.ts";

/** Who reports, on this device. */
const REPORTER = "reporter";

type Outcome = "copied" | "not-copied";

/** "Báo số liệu sai": one press copies what whoever keeps the data needs to know, and says whom to send it to. */
export function ReportWrong({ line, words: cellWords }: { line: SupportLine; words: CellWords }) {
  const { language } = useLanguage();
  const words = reportWrongWords[language];
  const contact = useContext(ContactContext);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reporter, setReporter] = useState(() => readDevice(REPORTER) ?? "");
  const report = wrongReport({ line, link: useLinkOf(line), asOf: useAsOf(), reporter }, cellWords);
  const mail = mailOf(contact, words.subject(line.id), report);

  async function copy() {
    setOutcome((await copyText(report)) ? "copied" : "not-copied");
  }

  if (outcome === null) return <Button onClick={() => void copy()}>{words.open}</Button>;
  return (
    <section className={styles.report} aria-label={words.open}>
      <p role={outcome === "copied" ? "status" : "alert"}>
        <strong>{outcome === "copied" ? words.copied : words.notCopied}</strong>{" "}
        {words.sendTo(contact ? contactText(contact) : words.whoever)}
      </p>
      <label>
        {words.reporter}
        <input
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that had the focus, and is what is left to fill in
          autoFocus
          autoComplete="name"
          value={reporter}
          onChange={(event) => {
            setReporter(event.target.value);
            writeDevice(REPORTER, event.target.value || null);
          }}
        />
      </label>
      <label>
        {words.text}
        <textarea readOnly rows={9} value={report} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p className={styles.reportTools}>
        {mail !== null && <a href={mail}>{words.mail}</a>}
        <Button onClick={() => void copy()}>{words.again}</Button>
      </p>
    </section>
  );
}

/** The line alone, without the filters that the reader happens to have. */
function useLinkOf({ id }: SupportLine): string {
  const { hrefOf } = useContext(AddressFormContext);
  const route = `${paths.support.href()}?${new URLSearchParams({ line: id })}`;
  return new URL(hrefOf(route), window.location.href).href;
}

function useAsOf(): string {
  const { language, t } = useLanguage();
  const programme = valueOf(useDataset().programme);
  if (!programme) return "";
  const asOf = `${t.app.dataThrough(formatMonth(programme.dataThrough, language))}, ${t.app.updatedOn(formatDay(asOfDay(programme), language))}`;
  const nature = dataNature(programme, language, t).labels;
  return nature.length > 0 ? `${asOf} (${nature.join(", ")})` : asOf;
}
