import { withParams } from "@/lib/query-text";
import { en } from "@/messages/en";

type Props = {
  /** The page that the form leads to, from `/`. */
  action: string;
  /** Of its address, what stays as it is: `?…` or empty. */
  kept?: string;
  /** What the page shows now; null: what is known now. */
  asOf: string | null;
  /** The last day that may be chosen. */
  today: string;
};

/** Says which state of knowledge a page shows, and leads to another. Without script. */
export function AsOfForm({ action, kept = "", asOf, today }: Props) {
  const { vintages } = en;
  return (
    <div className={asOf === null ? "as-of-line" : "as-of-line view-notice as-of"}>
      {asOf !== null && (
        <p data-testid="as-of">
          <strong>{vintages.asKnown(asOf)}</strong> {vintages.asKnownMeans(asOf)}{" "}
          <a href={`${action}${withParams(kept, { asOf: null })}`}>{vintages.backToNow}</a>
        </p>
      )}
      <form action={action} className="as-of-form">
        {[...new URLSearchParams(withParams(kept, { asOf: null }))].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <label>
          {vintages.day}{" "}
          <input
            type="date"
            name="asOf"
            required
            max={today}
            defaultValue={asOf?.includes("-") ? asOf : ""}
          />
        </label>{" "}
        <button type="submit" className="button">
          {vintages.show}
        </button>
      </form>
    </div>
  );
}
