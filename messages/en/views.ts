import { charts } from "./charts";
import { commands } from "./commands";
import { events } from "./events";
import { film } from "./film";
import { en, type Messages, type Texts } from "./index";
import { ledger } from "./ledger";
import { mapInputs } from "./map-inputs";
import { sideBySide } from "./side-by-side";
import { subdivisions } from "./subdivisions";

/** English texts of what the map's page loads when it is looked at: its first script does not carry them. */
export const viewsEn = {
  charts,
  commands,
  events,
  film,
  ledger,
  mapInputs,
  sideBySide,
  subdivisions,
} as const;

export type ViewMessages = Texts<typeof viewsEn>;
/** With the texts that the first script has. */
export type AllMessages = Messages & ViewMessages;

/** For what the server draws: pages, pictures, files. */
export const allEn = { ...en, ...viewsEn };
