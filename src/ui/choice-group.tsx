import { useId } from "react";
import styles from "./choice-group.module.css";

export type Choice<Value extends string> = { readonly value: Value; readonly label: string };

type Props<Value extends string> = {
  label: string;
  /** The label is for screen readers only, where the options speak for themselves. */
  hideLabel?: boolean;
  choices: readonly Choice<Value>[];
  /** `null` when none of the choices is the current one. */
  value: Value | null;
  onChange: (value: Value) => void;
};

/** One of a few, all in sight: radio buttons drawn as a bar. */
export function ChoiceGroup<Value extends string>({ label, hideLabel = false, choices, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: WebKit sets a legend above its buttons, whatever the layout of its fieldset
    <div role="group" aria-labelledby={`${name}-label`} className={styles.group}>
      <span id={`${name}-label`} className={hideLabel ? "visually-hidden" : styles.legend}>
        {label}
      </span>
      <div className={styles.options}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.option}>
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            {choice.label}
          </label>
        ))}
      </div>
    </div>
  );
}
