import { useId } from "react";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "#src/ui/entering.module.css";
import { entryWords } from "../entry-words.ts";
import { faultText } from "../fault-text.ts";
import type { FieldKind, FormField } from "./form-field.ts";

type Props = { field: FormField; text: string; fault: string | null };

/** How a field is filled in, where that is the same for all of its kind. */
function hintOf(
  kind: FieldKind,
  words: { readonly perLine: string; readonly dayHint: string; readonly monthHint: string; readonly shareHint: string },
) {
  if (kind === "points") return words.perLine;
  if (kind === "day") return words.dayHint;
  if (kind === "share") return words.shareHint;
  return kind === "month" ? words.monthHint : undefined;
}

/** One field with its label, its hint, and what is wrong with it. */
export function FieldInput({ field, text, fault }: Props) {
  const { language, t } = useLanguage();
  const words = entryWords[language].form;
  const id = useId();
  const { path, label, kind, isOptional = false, isHalf = false, autoComplete, hint = hintOf(kind, words), choices = [] } = field;
  const faultOf = () => {
    const said = kind === "share" && fault === "wrong-type" ? words.notShare : faultText(fault ?? "", language, t);
    // What a hint demands is of use above all where it was not met.
    return field.hint === undefined ? said : `${said}. ${field.hint}`;
  };
  const given = {
    name: path,
    "aria-invalid": fault !== null || undefined,
    "aria-describedby": `${id}-below`,
    "aria-required": isOptional || kind === "flag" ? undefined : true,
  };
  const below = (
    <span id={`${id}-below`} className={fault === null ? styles.hint : styles.fault}>
      {fault === null ? hint : faultOf()}
    </span>
  );
  if (kind === "flag") {
    return (
      <label data-half={isHalf || undefined}>
        <input type="checkbox" value="yes" defaultChecked={text === "yes"} {...given} /> {label} {below}
      </label>
    );
  }
  const control = { ...given, id, defaultValue: text };
  return (
    <div className={styles.field} data-half={isHalf || undefined}>
      <label htmlFor={id}>
        {label} {isOptional && <span className={styles.hint}>{`(${words.optional})`}</span>}
      </label>
      {kind === "choice" ? (
        <select {...control}>
          {(isOptional || text === "") && <option value="">{words.none}</option>}
          {choices.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      ) : kind === "long" || kind === "points" || kind === "own" ? (
        <textarea rows={4} {...control} />
      ) : (
        <input
          type={kind === "password" ? "password" : "text"}
          autoComplete={autoComplete}
          inputMode={kind === "count" ? "numeric" : undefined}
          {...control}
        />
      )}
      {below}
    </div>
  );
}
