import type { Metadata } from "next";
import { pageAsOf } from "@/app/page-as-of";
import { Footer } from "@/components/atlas/footer";
import { SubpageHeader } from "@/components/atlas/subpage-header";
import { ScrollFrame } from "@/components/scroll-frame";
import { ReplayEntry } from "@/components/shock/replay-entry";
import { database } from "@/db/instance";
import { getReplayRecord } from "@/db/queries/replay-record";
import {
  FALLS_OF_2021,
  REPLAYS,
  RETARGET_TOLERANCE,
  type ReproducedRetarget,
  replayOf,
  reproducedRetargets,
} from "@/lib/replays";
import { plain, signedPercent } from "@/lib/shock-text";
import { en } from "@/messages/en";
import { replay as text } from "@/messages/en/replays";
import "@/components/shock/shock.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: text.title,
  description: text.description,
  alternates: { canonical: "/shock/replays" },
};

export default async function ReplaysPage() {
  const { db } = await database();
  const asOf = await pageAsOf(db);
  const { days, epochs } = await getReplayRecord(db, asOf);
  return (
    <>
      <SubpageHeader />
      <main id="main" className="article shock-page">
        <p className="muted">
          <a href="/shock">{text.back}</a>
        </p>
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <nav aria-label={text.title}>
          <ul>
            {REPLAYS.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{text.replays[id].title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Falls rows={reproducedRetargets(epochs, FALLS_OF_2021)} />
        {REPLAYS.map((id) => (
          <ReplayEntry key={id} id={id} replay={replayOf(id, days, epochs)} />
        ))}
        <p className="muted">
          {text.sources} <a href="/sources">{en.nav.sources}</a>
        </p>
      </main>
      <Footer release={asOf.release} />
    </>
  );
}

function Falls({ rows }: { rows: readonly ReproducedRetarget[] }) {
  const { falls } = text;
  return (
    <section>
      <h2 id="falls">{falls.title}</h2>
      <p>{falls.lead}</p>
      <ScrollFrame label={falls.title}>
        <table className="figures" data-testid="falls">
          <thead>
            <tr>
              {Object.entries(falls.columns).map(([id, name]) => (
                <th key={id} scope="col" className={id === "date" ? "" : "number"}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ height, date, impliedEhs, realisedEhs, computed, actual }) => (
              <tr key={height}>
                <th scope="row" className="number">
                  {plain(height)}
                </th>
                <td className="when">{date}</td>
                <td className="number">{plain(impliedEhs, 2)}</td>
                <td className="number">{plain(realisedEhs, 2)}</td>
                <td className="number">{signedPercent(computed, 2)}</td>
                <td className="number">{signedPercent(actual, 2)}</td>
                <td className="number">{plain(100 * (computed - actual), 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p className="muted">{falls.tolerance(plain(100 * RETARGET_TOLERANCE, 2))}</p>
    </section>
  );
}
