import * as core from './milepost.js';
import { guardHandles } from './handles.js';

guardHandles(core);

export {
    AuditReport, CheckReport, Dossier, Element, ElementsReport, ExplainReport, Extent, OnScaleReport, Portfolio,
    ProgressReport, StatesReport, check,
} from './milepost.js';
export { MilepostError } from './errors.js';
