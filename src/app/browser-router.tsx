import { type ReactNode, useMemo } from "react";
import { AddressFormContext, pathForm } from "#src/filters/address-form.ts";
import { AddressProvider } from "#src/filters/address-provider.tsx";
import { Router } from "#src/ui/router.tsx";

type Props = {
  /** The folder that the app lies in, "/" or "/dashboard/". */
  folder: string;
  children: ReactNode;
};

/**
 * The router of the served app. What changes on the page that stands is taken over at once, so that the control that was touched answers in the same
 * frame, and so are the browser's own buttons, which bring the reader back to the place where they were; to another page leads `useGo`.
 */
export function BrowserRouter({ folder, children }: Props) {
  const form = useMemo(() => pathForm(folder), [folder]);
  return (
    <Router bar={form}>
      <AddressFormContext value={form}>
        <AddressProvider>{children}</AddressProvider>
      </AddressFormContext>
    </Router>
  );
}
