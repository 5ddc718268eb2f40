// Read by the type checker only: the same declarations hold where the package is required.
import milepost = require('milepost');
import data = require('milepost/embedded');

export const portfolio: milepost.Portfolio = data.embedded();
export const report: milepost.ProgressReport = portfolio.progress('2024-01-01', { by: 'strategy' });
// @ts-expect-error an option that there is not
portfolio.progress('2024-01-01', { rollup: 'children' });
