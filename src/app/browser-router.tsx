import { type ReactNode, useMemo } from "react";
import { BrowserRouter as PathRouter } from "react-router";
import { AddressFormContext, pathForm } from "#src/filters/address-form.ts";
import { AddressProvider } from "#src/filters/address-provider.tsx";

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
    <PathRouter basename={folder} useTransitions={false}>
      <AddressFormContext value={form}>
        <AddressProvider>{children}</AddressProvider>
      </AddressFormContext>
    </PathRouter>
  );
}
