import { MilepostError } from './errors.js';

const POINTER = Symbol('pointer');
const prototypes = new Set();

/**
 * Makes the generated classes safe after `free()`. The generated code keeps the address of a handle in
 * `__wbg_ptr`, sets it to 0 on release, and passes the 0 on. Here every reading of that 0 is a
 * MilepostError that says so, and a second release does nothing.
 */
export function guardHandles(module) {
  for (const handle of Object.values(module)) {
    if (typeof handle.prototype?.free !== 'function') continue;
    const { name, prototype } = handle;
    const { free } = prototype;
    prototypes.add(prototype);
    Object.defineProperty(prototype, '__wbg_ptr', {
      get() {
        if (!this[POINTER]) throw released(name);
        return this[POINTER];
      },
      set(pointer) {
        Object.defineProperty(this, POINTER, { value: pointer, configurable: true });
      },
    });
    prototype.free = function () {
      if (this[POINTER]) free.call(this);
    };
    if (Symbol.dispose) prototype[Symbol.dispose] = prototype.free;
  }
}

/** Whether the value is a handle of this copy of milepost, released or not. */
export function isHandle(value) {
  return prototypes.has(Object.getPrototypeOf(Object(value)));
}

function released(name) {
  return new MilepostError({
    code: 'released',
    message: `this ${name} has been released`,
    hint: `call free() after its last use, or not at all: an unused ${name} is released by itself`,
  });
}
