import { cleanup } from "@testing-library/react";

/** The next test starts like a new visitor: nothing mounted, nothing remembered, at the start page. */
export function resetPage(): void {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
  document.title = "";
  for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
}
