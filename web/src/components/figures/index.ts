export { Change } from "./change";
export { GoalBar } from "./goal-bar";
export { KpiCard, type KpiCardProps, KpiCardSkeleton, KpiGrid } from "./kpi-card";
export { countedBy } from "./sources";
export { Sparkline } from "./sparkline";
export { figuresOf, isMixed, type Subject, subjectOf } from "./subjects";
