import { drawMap } from "../map-picture";
import { svgPicture } from "../picture";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = svgPicture(drawMap);
