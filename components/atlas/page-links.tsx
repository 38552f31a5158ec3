import { en } from "@/messages/en";

/** The pages beside the map, in the order in which a newcomer reads them. */
export function PageLinks() {
  const { nav } = en;
  return (
    <>
      <a href="/story">{nav.story}</a>
      <a href="/claims">{nav.claims}</a>
      <a href="/charts">{nav.charts}</a>
      <a href="/costs">{nav.costs}</a>
      <a href="/concentration">{nav.concentration}</a>
      <a href="/shock">{nav.shock}</a>
      <a href="/events">{nav.events}</a>
      <a href="/country">{nav.countries}</a>
      <a href="/year">{nav.years}</a>
      <a href="/glossary">{nav.glossary}</a>
      <a href="/methods">{nav.methods}</a>
      <a href="/sources">{nav.sources}</a>
      <a href="/download">{nav.download}</a>
      <a href="/releases">{nav.releases}</a>
      <a href="/api">{nav.api}</a>
    </>
  );
}
