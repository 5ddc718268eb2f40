import * as core from './milepost.js';
import { guardHandles } from './handles.js';

guardHandles(core);

export { CheckReport, Element, ElementsReport, Extent, Portfolio, ProgressReport, StatesReport, TimelineReport, check } from './milepost.js';
export { MilepostError } from './errors.js';
