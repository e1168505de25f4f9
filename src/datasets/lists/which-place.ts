/** Whose report it is, asked where a list holds several counties and nobody said. */
import { question, type Question } from "../../account/question";

/** More answers than these nobody reads through. */
const MOST_ASKED_FOR = 12;

/** @param places as the list names them, each an answer */
export const askWhichPlace = (at: Parameters<typeof question>[1], places: readonly string[]): Question =>
  question(
    "whichPlace",
    at,
    { places: places.join("、") },
    places.slice(0, MOST_ASKED_FOR).map((place) => ({ settings: { place } })),
  );
