// Importing this defines <milepost-dashboard>.
import { MilepostDashboard } from './dashboard/element';

if (globalThis.customElements?.get('milepost-dashboard') === undefined) globalThis.customElements?.define('milepost-dashboard', MilepostDashboard);

export { MilepostDashboard };
