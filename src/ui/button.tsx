import type { ComponentProps } from "react";
import styles from "./button.module.css";

type Props = ComponentProps<"button"> & { quiet?: boolean };

/** A button that does something here; what leads elsewhere is a link. */
export function Button({ quiet = false, className = "", ...rest }: Props) {
  return <button type="button" className={`${quiet ? styles.quiet : styles.button} ${className}`} {...rest} />;
}
