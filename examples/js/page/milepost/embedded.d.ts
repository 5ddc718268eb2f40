// What the page finds at this address is the package's data.
export * from 'milepost/embedded';
