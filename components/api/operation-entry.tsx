import { ScrollFrame } from "@/components/scroll-frame";
import { pagesEn } from "@/messages/en/pages";

const text = pagesEn.api;

export type Parameter = {
  name: string;
  description: string | null;
  /** The values it may have, or null for any text. */
  values: readonly string[] | null;
  standard: string | null;
  example: string | null;
};

type Props = {
  /** With its segments in braces. */
  path: string;
  anchor: string;
  summary: string;
  description: string;
  parameters: readonly Parameter[];
  examples: readonly string[];
};

export const anchorOf = (path: string) => path.replace(/\W+/g, "-").replace(/^-|-$/g, "");

/** One address of the API: what it answers, what it takes, links to try it. */
export function OperationEntry({
  path,
  anchor,
  summary,
  description,
  parameters,
  examples,
}: Props) {
  return (
    <section className="api-entry" id={anchor} aria-labelledby={`${anchor}-name`}>
      <h4 id={`${anchor}-name`}>{summary}</h4>
      <p>
        <code>GET {path}</code>
      </p>
      <p>{withCode(description)}</p>
      <p>
        {text.try}:{" "}
        {examples.map((example, index) => (
          <span key={example}>
            {index > 0 && " · "}
            <a href={example}>
              <code>{example.replace("/api/v1", "")}</code>
            </a>
          </span>
        ))}
      </p>
      {parameters.length > 0 && (
        <details>
          <summary>{text.parameters(parameters.length)}</summary>
          <ScrollFrame label={text.parameters(parameters.length)}>
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{text.columns.name}</th>
                  <th scope="col">{text.columns.values}</th>
                  <th scope="col">{text.columns.meaning}</th>
                </tr>
              </thead>
              <tbody>
                {parameters.map(({ name, description: meaning, values, standard, example }) => (
                  <tr key={name}>
                    <th scope="row">
                      <code>{name}</code>
                    </th>
                    <td className="note">
                      {values?.join(", ") ?? example ?? text.anyText}
                      {standard !== null && `; ${text.default(standard)}`}
                    </td>
                    <td className="note">{meaning === null ? "" : withCode(meaning)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        </details>
      )}
    </section>
  );
}

/** Text in which backquotes mark code. */
function withCode(marked: string) {
  return marked.split("`").map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a constant text
      <code key={index}>{part}</code>
    ),
  );
}
