import type { ReactNode } from "react";
import type { GlossaryId } from "@/lib/glossary";
import { en } from "@/messages/en";

/** A word that the glossary explains: one tap away, by mouse, touch and keyboard. */
export function Term({ id, children }: { id: GlossaryId; children: ReactNode }) {
  const name = typeof children === "string" ? children : id;
  return (
    <a className="term" href={`/glossary#${id}`} title={en.glossary.see(name)}>
      {children}
    </a>
  );
}
