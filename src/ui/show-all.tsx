import type { ComponentProps } from "react";
import { formatNumber } from "#src/lib/format-number.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "./button.tsx";
import styles from "./long-list.module.css";
import { longListWords } from "./long-list-words.ts";

type Props = Omit<ComponentProps<typeof Button>, "quiet"> & {
  /** So many of them stand above, the first ones. */
  shown: number;
  all: number;
};

/** Under the first of a list, a button for the others; on paper, which has nothing to press, how many of how many these are: "1–15 trong 129". */
export function ShowAll({ shown, all, ...button }: Props) {
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      <Button quiet {...button} className={styles.pressed ?? ""} />
      {shown < all && <p className={styles.printed}>{longListWords[language].part(number(1), number(shown), number(all))}</p>}
    </>
  );
}
