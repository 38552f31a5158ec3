import dynamic from "next/dynamic";
import type { Subdivisions } from "@/lib/contract";
import { isDivided } from "@/lib/subdivisions";
import { viewsEn } from "@/messages/en/views";

/** Its script and shapes are loaded on the pages of divided countries only. */
const PartsView = dynamic(() => import("./parts-view").then((module) => module.PartsView));

/** The part of a country's page that shows its provinces or states. */
export function PartsSection({ data }: { data: Subdivisions }) {
  const { iso3 } = data;
  if (!isDivided(iso3)) return null;
  return (
    <>
      <h2 id={viewsEn.subdivisions.anchor(iso3)}>{viewsEn.subdivisions.title(iso3)}</h2>
      <PartsView iso3={iso3} data={data} />
    </>
  );
}
