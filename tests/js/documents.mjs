// Documents that several tests load.

/** A strategy with one area, one action and two milestones of which one is done. */
export const small = () => ({
  milepost: /** @type {const} */ (1),
  strategies: [{ id: 's', title: 'Strategy' }],
  areas: [{ id: 'a', strategy: 's', title: 'Area' }],
  actions: [{ id: 'x', areas: ['a'], title: 'Action' }],
  milestones: [
    { id: 'm1', actions: ['x'], title: 'First', due: '2023-12' },
    { id: 'm2', actions: ['x'], title: 'Second', due: '2025' },
  ],
  facts: [{ id: 'f1', about: 'm1', status: /** @type {const} */ ('completed'), happened: '2024-02-01' }],
});
