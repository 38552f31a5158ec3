import { en } from "@/messages/en";

/** What can be done with the record, in the order in which a newcomer reads it. */
export function MainLinks() {
  const { nav } = en;
  return (
    <>
      <a href="/story">{nav.story}</a>
      <a href="/claims">{nav.claims}</a>
      <a href="/charts">{nav.charts}</a>
      <a href="/costs">{nav.costs}</a>
      <a href="/concentration">{nav.concentration}</a>
      <a href="/shock">{nav.shock}</a>
      <a href="/country">{nav.countries}</a>
      <a href="/download">{nav.download}</a>
      <a href="/api">{nav.api}</a>
    </>
  );
}

/** What the record is made of. */
export function RecordLinks() {
  const { nav } = en;
  return (
    <>
      <a href="/events">{nav.events}</a>
      <a href="/year">{nav.years}</a>
      <a href="/glossary">{nav.glossary}</a>
      <a href="/methods">{nav.methods}</a>
      <a href="/sources">{nav.sources}</a>
      <a href="/releases">{nav.releases}</a>
    </>
  );
}

/** The pages beside the map. */
export function PageLinks() {
  return (
    <>
      <MainLinks />
      <RecordLinks />
    </>
  );
}
