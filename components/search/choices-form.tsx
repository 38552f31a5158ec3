"use client";

import type { ReactNode } from "react";
import { type ViewState, viewQuery } from "@/lib/url-state";

/** Fields all over the page belong to this form, so that they are sent without script too. */
export const CHOICES_FORM = "choices";

/** Fields that the page shows itself; the source's periods are not those of another. */
const SHOWN = ["source", "region", "group", "legal", "quality", "sort"];

/** A form that keeps the rest of the view in its address. */
export function ChoicesForm({ view, children }: { view: ViewState; children: ReactNode }) {
  const kept = [...new URLSearchParams(viewQuery(view))].filter(([name]) => !SHOWN.includes(name));
  return (
    <form id={CHOICES_FORM} action="/" onSubmit={(event) => event.preventDefault()}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
