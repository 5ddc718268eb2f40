import * as core from './milepost.js';
import { guardHandles } from './handles.js';

guardHandles(core);

export {
  AuditReport, BlockersReport, BriefReport, ChangesReport, CheckReport, Dossier, EarnedScheduleReport, Element,
  ElementsReport, ExplainReport, Extent, ImpactReport, IndicatorsReport, OnScaleReport, Portfolio, ProgressReport,
  RecommendationsReport, ScheduleReport, StatesReport, SuccessionReport, TimelineReport, check,
} from './milepost.js';
export { MilepostError } from './errors.js';
