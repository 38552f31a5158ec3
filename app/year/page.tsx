import type { Metadata } from "next";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { isInYear, yearProfile } from "@/lib/year-profile";
import { pagesEn } from "@/messages/en/pages";
import { loadYears } from "./years";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: pagesEn.year.index,
  description: pagesEn.year.indexLead,
  alternates: { canonical: "/year" },
};

export default async function YearsPage() {
  const { years, shares, ranked, prices, events, release } = await loadYears();
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article record-page">
        <h1>{pagesEn.year.index}</h1>
        <p>{pagesEn.year.indexLead}</p>
        <ul>
          {[...years].reverse().map((year) => {
            const profile = yearProfile(year, shares, ranked, prices);
            return (
              <li key={year}>
                <a href={`/year/${year}`}>{year}</a>{" "}
                <span className="muted">
                  {pagesEn.year.entry(
                    profile.coverage.reduce((sum, { count }) => sum + count, 0),
                    profile.prices.own,
                    events.filter(({ date }) => isInYear(date, year)).length,
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      </main>
      <Footer release={release} />
    </>
  );
}
