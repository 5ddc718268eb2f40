import assert from 'node:assert/strict';
import { MilepostError } from 'milepost';

/**
 * Runs what must fail with a MilepostError and gives that error.
 * @param {string} code
 * @param {() => unknown} call
 */
export function thrown(code, call) {
  try {
    call();
  } catch (error) {
    assert(error instanceof MilepostError, `not a MilepostError: ${error}`);
    assert.equal(error.code, code, `${error.code}: ${error.message}`);
    assert.notEqual(error.message, '');
    return error;
  }
  assert.fail(`nothing was thrown where ${code} was expected`);
}
