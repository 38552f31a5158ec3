import { svgPicture } from "../picture";
import { PICTURES } from "../pictures";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = svgPicture(PICTURES.replay);
