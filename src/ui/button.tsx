import type { ComponentProps } from "react";
import styles from "./button.module.css";

type Props = ComponentProps<"button"> & {
  quiet?: boolean;
  /** It does nothing for now. Unlike one that is disabled it keeps the focus of whoever has pressed it. */
  isBusy?: boolean;
};

/** A button that does something here; what leads elsewhere is a link. */
export function Button({ quiet = false, isBusy = false, className = "", onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      className={`${quiet ? styles.quiet : styles.button} ${className}`}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? undefined : onClick}
      {...rest}
    />
  );
}
