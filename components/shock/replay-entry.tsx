import { ScrollFrame } from "@/components/scroll-frame";
import { ShareButton } from "@/components/share/share-button";
import { replayLayout } from "@/lib/replay-layout";
import { replayError } from "@/lib/replay-text";
import type { Replay, ReplayId } from "@/lib/replays";
import { percent, plain, signedPercent } from "@/lib/shock-text";
import { replay as text } from "@/messages/en/replays";

const SIZES = [
  { name: "narrow", width: 320, height: 200 },
  { name: "medium", width: 608, height: 240 },
  { name: "wide", width: 928, height: 260 },
] as const;

/** One shock: what was told, both courses, the error, retargets and days beside each other. */
export function ReplayEntry({ id, replay }: { id: ReplayId; replay: Replay | null }) {
  const { title, told, reading } = text.replays[id];
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="replay">
      <h2 id={`${id}-title`}>{title}</h2>
      <p>
        <span className="muted">{text.told}:</span> {told}
      </p>
      {replay ? <Course replay={replay} title={title} /> : <p>{text.missing}</p>}
      <p>{reading}</p>
    </section>
  );
}

function Course({ replay, title }: { replay: Replay; title: string }) {
  const { days, baselineEhs } = replay;
  return (
    <>
      <figure className="figure-chart">
        {SIZES.map((size) => {
          const layout = replayLayout(days, size);
          return (
            <svg
              key={size.name}
              className={`drawing ${size.name}`}
              viewBox={`0 0 ${size.width} ${size.height}`}
              role="img"
              aria-label={text.label(title)}
            >
              <text className="chart-unit" x={0} y={11}>
                {text.unit}
              </text>
              {layout.ticks.map(({ y, percent: at }) => (
                <g key={at} className="chart-tick">
                  <path d={`M${layout.left} ${y}H${layout.right}`} />
                  <text x={layout.left - 6} y={y + 4} textAnchor="end">
                    {at}
                  </text>
                </g>
              ))}
              {layout.days.map(({ x, date }) => (
                <g key={date} className="chart-year">
                  <path d={`M${x} ${layout.bottom}v4`} />
                  <text x={x} y={layout.bottom + 16}>
                    {date}
                  </text>
                </g>
              ))}
              <g className="source-0">
                <path className="chart-line" d={layout.chain} />
              </g>
              <g className="source-1 bloc">
                <path className="chart-line" d={layout.model} />
              </g>
            </svg>
          );
        })}
        <figcaption>
          <span className="source-0 line-key">{text.chain}</span>{" "}
          <span className="source-1 line-key">{text.model}</span>{" "}
          <span className="muted">{text.baseline(plain(baselineEhs, 1))}</span>
        </figcaption>
      </figure>
      <p data-testid="replay-error">{replayError(replay, text)}</p>
      <p>
        <ShareButton of="replay" query={`?replay=${replay.id}`} name={title} />
      </p>
      <RetargetsBeside replay={replay} title={title} />
      <DaysBeside replay={replay} title={title} />
    </>
  );
}

function RetargetsBeside({ replay: { retargets }, title }: { replay: Replay; title: string }) {
  const { columns } = text;
  return (
    <ScrollFrame label={`${text.retargets}: ${title}`}>
      <table className="figures" data-testid="replay-retargets">
        <caption>{text.retargets}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.chainDate}</th>
            <th scope="col" className="number">
              {columns.chain}
            </th>
            <th scope="col">{columns.modelDate}</th>
            <th scope="col" className="number">
              {columns.model}
            </th>
            <th scope="col" className="number">
              {columns.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {retargets.map(({ model, chain }) => (
            <tr key={model.atDay}>
              <th scope="row" className="when">
                {chain?.date ?? text.none}
              </th>
              <td className="number">{chain ? signedPercent(chain.change, 2) : text.none}</td>
              <td className="when">{model.date}</td>
              <td className="number">{signedPercent(model.change, 2)}</td>
              <td className="number">
                {chain ? plain(100 * (model.change - chain.change), 2) : text.none}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function DaysBeside({ replay: { days }, title }: { replay: Replay; title: string }) {
  const { columns } = text;
  return (
    <details className="chart-table">
      <summary>{text.days}</summary>
      <ScrollFrame label={`${text.days}: ${title}`}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{columns.date}</th>
              {[columns.chain, columns.model, columns.chainBlocks, columns.modelBlocks].map(
                (name) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {days.map(({ date, chain, model, chainBlocks, modelBlocks }) => (
              <tr key={date}>
                <th scope="row" className="when">
                  {date}
                </th>
                <td className="number">{percent(chain)}</td>
                <td className="number">{percent(model)}</td>
                <td className="number">{chainBlocks}</td>
                <td className="number">{plain(modelBlocks)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </details>
  );
}
