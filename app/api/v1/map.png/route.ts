import { drawMap } from "../map-picture";
import { pngPicture } from "../picture";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = pngPicture(drawMap);
