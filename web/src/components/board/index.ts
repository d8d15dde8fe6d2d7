export { exploreSearch, questionOf, toldOf } from "./address";
export { type Place, placesOf } from "./layout";
export { MakeBoard, type Making } from "./make-board";
export { nameFor } from "./name";
export { Question } from "./question";
export {
  courseAsked,
  firstCourse,
  fitted,
  isQuestion,
  isWhole,
  ofKind,
  rankingAsked,
  rankingOf,
} from "./tiles";
export { Definition, type Problem, TileView } from "./tile-view";
export { aboutOf, axisWords, capital, figureOf, questionTitle, subjectOf, tileTitle } from "./words";
