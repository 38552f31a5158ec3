/** Does hashrate leave the United States, and who gains it? */
import { changesBetween } from "../change";
import type { ClaimRecord } from "../claim-record";
import { directionVerdict } from "../claim-verdict";
import type { Frame } from "../contract";
import { formatChange, formatValue } from "../format";
import { inSentence } from "../in-sentence";
import {
  type Context,
  changeOfArea,
  changeView,
  comparableFrames,
  type Finding,
  frameResolution,
  hashrateMetric,
  nameOf,
  nothing,
  pp,
  shareInputs,
  shareMetric,
} from "./finding";

/** Shares and EH/s of the United States beside those of the Global South. */
export function leavingTheUs({ record, text, claim }: Context): Finding {
  const { newest, earlier } = comparableFrames(record.shares);
  const [previous] = earlier;
  if (!newest || !previous) return nothing(text);
  const changes = earlier.flatMap((frame) => {
    const change = changeOfArea(frame, newest, "USA");
    return change ? [{ frame, change }] : [];
  });
  const shown = changes.map(({ frame, change }) =>
    change.measurable
      ? text.usChange({
          from: frame.period,
          to: newest.period,
          before: formatValue(shareMetric, change.from ?? 0, change.resolution / 2),
          after: formatValue(shareMetric, change.to ?? 0, change.resolution / 2),
          change: pp(change),
        })
      : text.usSame(frame.period, newest.period),
  );
  const ehs = hashrateChange(record, previous.period, newest.period, "USA");
  if (ehs) shown.push(text.usHashrate(previous.period, newest.period, ehs.from, ehs.to));
  const known = [...earlier].filter(({ vintage }) => (vintage ?? "9999") <= claim.saidOn);
  const [latest, oldest] = [known[0], known.at(-1)];
  const then = latest && oldest && latest !== oldest && changeOfArea(oldest, latest, "USA");
  if (latest && oldest && then) shown.push(text.knownThen(latest.period, oldest.period, pp(then)));
  const south = groupChange(record, previous, newest, "global-south");
  if (south)
    shown.push(
      text.globalSouth({
        from: previous.period,
        countries: south.members.map((area) => nameOf(record, area)).join(", "),
        change: formatChange(shareMetric, south.change),
        withoutChina: formatChange(shareMetric, south.withoutChina),
      }),
    );
  shown.push(text.notFlows);
  return {
    verdict: directionVerdict(
      changes.map(({ change }) => change),
      "down",
    ),
    shown,
    inputs: shareInputs(record, [newest, ...earlier], ["USA"]),
    views: [
      { label: text.changeMap(previous.period, newest.period), href: changeView(previous, newest) },
    ],
  };
}

/** Shares and EH/s of Paraguay and Ethiopia against every comparable snapshot. */
export function paraguayAndEthiopia({ record, text }: Context): Finding {
  const { newest, earlier } = comparableFrames(record.shares);
  const [previous] = earlier;
  if (!newest || !previous) return nothing(text);
  const countries = ["PRY", "ETH"];
  const changes = countries.flatMap((area) =>
    earlier.flatMap((frame) => {
      const change = changeOfArea(frame, newest, area);
      return change ? [{ frame, change }] : [];
    }),
  );
  const shown = changes.map(({ frame, change }) =>
    text.countryChange({
      country: inSentence({ area: change.area, name: nameOf(record, change.area) }),
      from: frame.period,
      to: newest.period,
      before: formatValue(shareMetric, change.from ?? 0, frameResolution(frame, change.area)),
      after: formatValue(shareMetric, change.to ?? 0, frameResolution(newest, change.area)),
      change: change.measurable ? pp(change) : null,
    }),
  );
  for (const area of countries) {
    const ehs = hashrateChange(record, previous.period, newest.period, area);
    if (ehs) shown.push(text.hashrate(nameOf(record, area), previous.period, newest.period, ehs));
  }
  shown.push(text.afterNotBecause);
  return {
    verdict: directionVerdict(
      changes.map(({ change }) => change),
      "up",
    ),
    shown,
    inputs: shareInputs(record, [newest, ...earlier], countries),
    views: [
      {
        label: text.changeMap(previous.period, newest.period),
        href: changeView(previous, newest, countries),
      },
      ...countries.map((area) => ({
        label: text.pageOf(nameOf(record, area)),
        href: `/country/${area}`,
      })),
    ],
  };
}

/** Shares of the group's members that both frames list; the sums compare the same countries. */
function groupChange(record: ClaimRecord, from: Frame, to: Frame, group: string) {
  const members = new Set(
    record.areas.filter(({ groups }) => groups?.includes(group)).map(({ id }) => id),
  );
  const changes = changesBetween(from, to).filter(
    ({ area, change }) => members.has(area) && change !== null,
  );
  if (changes.length === 0) return null;
  const sum = (list: typeof changes) =>
    list.reduce((total, { change }) => total + (change ?? 0), 0);
  return {
    members: changes.map(({ area }) => area),
    change: sum(changes),
    withoutChina: sum(changes.filter(({ area }) => area !== "CHN")),
  };
}

/** EH/s as published for two periods; null unless both are. */
function hashrateChange({ hashrate }: ClaimRecord, from: string, to: string, area: string) {
  const [before, after] = [from, to].map((period) => {
    const frame = hashrate.frames.find((entry) => entry.period === period);
    const cell = frame?.cells.find((entry) => entry.area === area);
    return cell?.value === null || cell === undefined
      ? null
      : formatValue(hashrateMetric, cell.value, cell.resolution);
  });
  return before && after ? { from: before, to: after } : null;
}
