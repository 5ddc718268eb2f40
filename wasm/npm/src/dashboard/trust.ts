// The one policy of the dashboard: a name can be taken only once.
import { trusting } from '../trusted';

export const TRUST = trusting('milepost');
