import * as core from './milepost.js';
import { guardHandles } from './handles.js';
import { giveData } from './reports.js';

// Releasing is guarded last, over all that it does.
giveData(core);
guardHandles(core);

export {
  AuditReport, BriefReport, ChangesReport, CheckReport, Dossier, Element, ElementsReport, ExplainReport, Extent,
  IndicatorsReport, OnScaleReport, Portfolio, ProgressReport, RecommendationsReport, StatesReport, SuccessionReport,
  TimelineReport, check,
} from './milepost.js';
export { MilepostError } from './errors.js';
