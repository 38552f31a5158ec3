import { drawConcentration } from "../concentration-picture";
import { svgPicture } from "../picture";
import { CONCENTRATION_SHAPE } from "../picture-shapes";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = svgPicture(drawConcentration, CONCENTRATION_SHAPE);
