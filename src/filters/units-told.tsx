import type { TodayTold } from "#src/domain/today-told.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { todaySentence } from "./data-nature.ts";
import styles from "./filter-bar.module.css";

/** Below what is chosen: how many units of then are how many now, and which stand by themselves. As files and slides say it. */
export function UnitsTold({ told }: { told: TodayTold }) {
  const { language } = useLanguage();
  return <p className={styles.apart}>{todaySentence(told, language)}</p>;
}
