import { scriptJson } from "@/lib/linked-data";

/** JSON-LD in the page. */
export function LinkedData({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON that cannot end its script
      dangerouslySetInnerHTML={{ __html: scriptJson(data) }}
    />
  );
}
