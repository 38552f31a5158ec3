/** What each source allows, as far as it is known: one row a source, grouped by its licence. */
import type { Source } from "./contract";

/** `free` and `conditions` may be passed on, the latter as its conditions say; `closed` may not leave this instance. */
export const LICENCE_KINDS = ["free", "conditions", "closed"] as const;
export type LicenceKind = (typeof LICENCE_KINDS)[number];

type Terms = { id: string; mayRedistribute: string };

/** Unknown words are taken for a refusal. */
export function licenceKind({ mayRedistribute }: Pick<Terms, "mayRedistribute">): LicenceKind {
  if (mayRedistribute === "yes") return "free";
  return mayRedistribute === "conditions" ? "conditions" : "closed";
}

export type LicenceGroup<T extends Terms> = T & { kind: LicenceKind; sources: Source[] };

/** Licences that a source has, the freest first, those with most figures first among equals. */
export function licenceMatrix<T extends Terms>(
  licences: readonly T[],
  sources: readonly Source[],
): LicenceGroup<T>[] {
  const figures = (group: LicenceGroup<T>) =>
    group.sources.reduce((sum, { observations }) => sum + observations, 0);
  return licences
    .map((licence) => ({
      ...licence,
      kind: licenceKind(licence),
      sources: sources
        .filter((source) => source.licence === licence.id)
        .sort((a, b) => b.observations - a.observations || (a.name < b.name ? -1 : 1)),
    }))
    .filter((group) => group.sources.length > 0)
    .sort(
      (a, b) =>
        LICENCE_KINDS.indexOf(a.kind) - LICENCE_KINDS.indexOf(b.kind) || figures(b) - figures(a),
    );
}
