import * as core from './milepost.js';
import { guardHandles } from './handles.js';
import { giveData } from './reports.js';

// Releasing is guarded last, over all that it does.
giveData(core);
guardHandles(core);

export { CheckReport, Element, ElementsReport, Extent, Portfolio, ProgressReport, StatesReport, TimelineReport, check } from './milepost.js';
export { MilepostError } from './errors.js';
