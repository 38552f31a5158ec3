"use client";

import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { displayUnit, formatChange, formatNumber } from "@/lib/format";
import { inOrder, type Sort } from "@/lib/table-order";
import { CompareCell, CopyCell, CountryCell, comparisonOf } from "./country-cell";
import { SortHeader } from "./sort-header";

/** The largest loss first. */
const BY_DEFAULT: Sort = "change";

/** Who gained and who lost between two snapshots of one source, largest loss first. */
export function ChangeTable() {
  const { deferred: view, sourceName, view: address } = useAtlas();
  const highlight = useHighlight();
  const { table } = useMessages();
  const { metric, frame, previous, changes } = view;
  if (!frame || !previous || !changes) return null;
  const figure = (value: number | null, resolution: number) =>
    value === null ? "–" : formatNumber(metric, value, resolution / 2);
  const rows = inOrder(
    changes.filter(({ area }) => view.chosen?.has(area) ?? true),
    address.sort === BY_DEFAULT ? null : address.sort,
    (row, key) =>
      key === "name" ? row.name : key === "from" ? row.from : key === "value" ? row.to : row.change,
  );
  return (
    <div className="table-frame">
      <table className="figures" data-testid="table">
        <caption>
          {table.caption(metric.name, `${previous.period} → ${frame.period}`, sourceName(frame))}
        </caption>
        <thead>
          <tr>
            <td className="compare needs-script" />
            <SortHeader sortKey="name" byDefault={BY_DEFAULT}>
              {table.country}
            </SortHeader>
            <SortHeader sortKey="from" byDefault={BY_DEFAULT} isNumber>
              {`${previous.period} (${displayUnit(metric)})`}
            </SortHeader>
            <SortHeader sortKey="value" byDefault={BY_DEFAULT} isNumber>
              {`${frame.period} (${displayUnit(metric)})`}
            </SortHeader>
            <SortHeader sortKey="change" byDefault={BY_DEFAULT} isNumber>
              {`${table.change} (${metric.unit === "fraction" ? "pp" : displayUnit(metric)})`}
            </SortHeader>
            <td className="copy needs-script" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.area}
              data-area={row.area}
              data-highlighted={highlight.areaId === row.area}
              onPointerEnter={() => highlight.set(row.area)}
              onPointerLeave={() => highlight.set(null)}
            >
              <CompareCell
                area={row.area}
                name={row.name}
                {...comparisonOf(address.country, row.area)}
              />
              <CountryCell area={row.area} name={row.name} />
              <td className="number">{figure(row.from, row.resolution)}</td>
              <td className="number">{figure(row.to, row.resolution)}</td>
              <td className="number">
                {row.change === null
                  ? table.notComparable
                  : row.measurable
                    ? formatChange(metric, row.change, row.resolution / 2).replace(/ \S+$/, "")
                    : table.notMeasurable}
              </td>
              <CopyCell area={row.area} hasFigure={row.change !== null} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
