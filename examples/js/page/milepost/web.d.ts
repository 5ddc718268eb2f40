// What the page finds at this address is the package.
export * from 'milepost';
