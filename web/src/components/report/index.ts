export type { ReportOf } from "./plan";
export { Report } from "./report";
