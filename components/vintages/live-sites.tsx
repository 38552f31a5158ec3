import type { LiveOutcome, Source } from "@/lib/contract";
import { pagesEn } from "@/messages/en/pages";
import { SnapshotAge } from "./snapshot-age";

const text = pagesEn.live;
const MS_PER_HOUR = 3_600_000;

/** A site that can be asked, the sources whose figures it gives, and when it was last asked. */
export type LiveSite = { id: string; sources: readonly Source[]; asked: LiveOutcome | undefined };

type Props = {
  sites: readonly LiveSite[];
  /** Null: only when somebody asks for it. */
  every: string | null;
  nextAt: string | null;
  now: Date;
};

/** How old the figures of the sites are, what came of asking them, and whether this server asks by itself. */
export function LiveSites({ sites, every, nextAt, now }: Props) {
  const today = now.toISOString().slice(0, 10);
  const hoursSince = (moment: string) => (now.getTime() - Date.parse(moment)) / MS_PER_HOUR;
  const [off, isOff, orSet, orHours, end] = text.off;
  return (
    <section aria-labelledby="live">
      <h2 id="live">{text.title}</h2>
      <p>{text.lead}</p>
      {every === null ? (
        <p>
          {off}
          <code>ATLAS_REFRESH</code>
          {isOff}
          <code>npm run data -- fetch --all</code>
          {orSet}
          <code>daily</code>
          {orHours}
          <code>6h</code>
          {end}
        </p>
      ) : (
        <p>
          {text.on(every)} {nextAt !== null && text.next(nextAt, -hoursSince(nextAt))}
        </p>
      )}
      <ul className="live-sites" data-testid="live-sites">
        {sites.flatMap(({ id, sources, asked }) =>
          sources.map((source) => (
            <li key={`${id} ${source.id}`}>
              <p>
                <a href={`#${source.id}`}>{source.name}</a>, {source.publisher}
              </p>
              <p>
                {source.lastPeriodEnd === null ? (
                  text.none
                ) : (
                  <>
                    {text.newest} <SnapshotAge source={source} today={today} />
                  </>
                )}
              </p>
              <p data-outcome={asked?.outcome}>
                {asked ? (
                  <>
                    {text.asked(asked.askedAt, hoursSince(asked.askedAt))}:{" "}
                    {text.outcomes[asked.outcome]} {asked.message}.
                  </>
                ) : (
                  text.never
                )}
              </p>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
