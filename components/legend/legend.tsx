"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { Term } from "@/components/glossary/term";
import { CircleLegend } from "@/components/map/circle-legend";
import { useMessages } from "@/components/messages";
import { CLASSIFICATIONS, type Classification } from "@/lib/classification";
import type { GlossaryId } from "@/lib/glossary";
import { ClassBrackets } from "./class-brackets";
import { ClassNames } from "./class-names";

/** What explains the figures of a metric, and those of its change. */
const TERMS: Partial<Record<string, GlossaryId>> = {
  "hashrate-share": "share",
  hashrate: "ehs",
  "electricity-price": "tariff-class",
  "legal-status": "legal-status",
  "change hashrate-share": "percentage-point",
  "change derived-hashrate": "network-effect",
  "change hashrate": "ehs",
  "change electricity-price": "tariff-class",
};

/** Bracket legend: one swatch a class with its bounds below, then the kinds of empty in words. */
export function Legend() {
  const { shown, view, go } = useAtlas();
  const { scale, paints, metric } = shown;
  const isChange = view.view === "change";
  const patterns = new Set([...paints.values()].map(({ pattern }) => pattern));
  const { legend, legalMap, controls, classes: texts } = useMessages();
  return (
    <section className="legend" aria-label={legend.label}>
      <p className="legend-title">
        <Term id={TERMS[isChange ? `change ${metric.id}` : metric.id] ?? "source"}>
          {isChange ? controls.change : metric.name}
        </Term>
      </p>
      <div className="legend-scale">
        {metric.classNames ? <ClassNames /> : <ClassBrackets />}
        <div className="legend-tools needs-script">
          {!isChange && !metric.classNames && (
            <label>
              <span className="muted">{texts.cut}</span>{" "}
              <select
                autoComplete="off"
                value={view.breaks}
                onChange={(event) => go({ breaks: event.target.value as Classification })}
              >
                {CLASSIFICATIONS.map((name) => (
                  <option key={name} value={name}>
                    {texts.cuts[name]}
                  </option>
                ))}
              </select>
            </label>
          )}
          {view.classes.length > 0 && (
            <button type="button" className="button" onClick={() => go({ classes: [] })}>
              {texts.clear}
            </button>
          )}
        </div>
        {!isChange && view.breaks !== "fixed" && (
          <p className="legend-notice" data-testid="breaks-notice">
            {texts.notFixed[view.breaks]}
          </p>
        )}
      </div>
      <ul className="legend-patterns">
        {isChange && (
          <li>
            <span className="swatch" style={{ background: `var(--c${scale.classCount})` }} />
            {legend.noChange}
          </li>
        )}
        {patterns.has("not-covered") && (
          <li>
            <span className="swatch swatch-hatch" />
            {metric.classNames ? (
              legalMap.elsewhere
            ) : isChange ? (
              legend.notComparable
            ) : (
              <Term id="not-covered">{legend.notCovered}</Term>
            )}
          </li>
        )}
        {patterns.has("in-other") && (
          <li>
            <span className="swatch swatch-outline" />
            <Term id="in-other">{legend.inOther}</Term>
          </li>
        )}
        {patterns.has("caveat") && !metric.classNames && (
          <li>
            <span className="swatch swatch-dots" />
            {legend.caveat}
          </li>
        )}
        {patterns.has("not-applicable") && (
          <li>
            <span className="swatch swatch-cross" />
            {legend.notApplicable}
          </li>
        )}
      </ul>
      <CircleLegend />
    </section>
  );
}
