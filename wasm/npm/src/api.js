import * as core from './milepost.js';
import { guardHandles } from './handles.js';

guardHandles(core);

export {
  AuditReport, BriefReport, ChangesReport, CheckReport, Dossier, Element, ElementsReport, ExplainReport, Extent,
  IndicatorsReport, OnScaleReport, Portfolio, ProgressReport, RecommendationsReport, StatesReport, SuccessionReport,
  TimelineReport, check,
} from './milepost.js';
export { MilepostError } from './errors.js';
