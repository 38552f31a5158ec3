import { drawConcentration } from "../concentration-picture";
import { pngPicture } from "../picture";
import { CONCENTRATION_SHAPE } from "../picture-shapes";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = pngPicture(
  drawConcentration,
  CONCENTRATION_SHAPE,
);
