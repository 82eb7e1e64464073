import { useId, useState } from "react";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "../status-grid.module.css";
import { calendarAddress } from "./calendar-address.ts";
import { CopyButton } from "./copy-button.tsx";
import type { Workflow, WorkflowRow } from "./workflow-view.ts";
import { workflowWords } from "./workflow-words.ts";

type Props = { workflow: Workflow; source: string };

const GROUPS = [
  ["commune", "communes"],
  ["agency", "agencies"],
  ["enterprise", "enterprises"],
] as const;

/** The address of the calendar of due days, of everybody or of one, and how to subscribe to it. */
export function DueCalendar({ workflow: { rows }, source }: Props) {
  const { language } = useLanguage();
  const words = workflowWords[language].calendar;
  const id = useId();
  const [chosen, setChosen] = useState("");
  const whose = rows.some(({ key }) => key === chosen) ? chosen : "";
  const address = calendarAddress(source, whose);
  return (
    <details>
      <summary>{words.title}</summary>
      <p>
        <label htmlFor={id}>{words.whose}</label>{" "}
        <select id={id} value={whose} onChange={({ target }) => setChosen(target.value)}>
          <option value="">{words.all}</option>
          {GROUPS.map(([type, label]) => (
            <optgroup key={type} label={words[label]}>
              {ofType(rows, type).map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
      <p>
        <input aria-label={words.address} readOnly size={60} value={address} />{" "}
        <CopyButton text={address} label={words.copy} copied={words.copied} notCopied={words.notCopied} />
      </p>
      <p>
        <a href={address} download>
          {words.open}
        </a>
      </p>
      <p>{words.how}</p>
      <ul className={styles.more}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p className={styles.more}>{words.closed}</p>
    </details>
  );
}

function ofType(rows: readonly WorkflowRow[], type: string): WorkflowRow[] {
  return rows.filter(({ key }) => key.startsWith(`${type}:`)).toSorted((a, b) => a.name.localeCompare(b.name, "vi"));
}
