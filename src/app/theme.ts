import { readDevice, writeDevice } from "#src/lib/device-store.ts";

/** Light or dark by choice, or as the device has it. The script in index.html applies it before the first paint. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "theme";

export function storedTheme(): Theme {
  const text = readDevice(KEY);
  return THEMES.find((theme) => theme === text) ?? "system";
}

export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  writeDevice(KEY, theme === "system" ? null : theme);
}
